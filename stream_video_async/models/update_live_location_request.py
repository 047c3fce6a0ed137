# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class UpdateLiveLocationRequest(Model):
    """Body of `UpdateLiveLocation`.

    Source: schema UpdateLiveLocationRequest
    """

    message_id: str
    end_at: Instant | None | UnsetType = UNSET
    latitude: float | None | UnsetType = UNSET
    """From -90 to 90."""
    longitude: float | None | UnsetType = UNSET
    """From -180 to 180."""
