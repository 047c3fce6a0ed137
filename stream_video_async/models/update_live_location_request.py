# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class UpdateLiveLocationRequest(Model):
    """New position or end for a live location.

    Body of `UpdateLiveLocation`.

    Source: schema UpdateLiveLocationRequest
    """

    message_id: str
    """Which live location, by its message. Required."""
    end_at: Instant | None | UnsetType = UNSET
    """When sharing of the live location ends."""
    latitude: float | None | UnsetType = UNSET
    """Degrees north of the equator, negative to the south. From -90 to 90."""
    longitude: float | None | UnsetType = UNSET
    """Degrees east of Greenwich, negative to the west. From -180 to 180."""
