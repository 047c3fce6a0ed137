# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request


@request(kw_only=True)
class UpdateLiveLocationRequest(Model):
    """New position or end for a live location.

    Body of `UpdateLiveLocation`.

    Source: schema UpdateLiveLocationRequest
    """

    message_id: str
    """Which live location, by its message. Required."""
    end_at: Instant | None = None
    """When sharing of the live location ends."""
    latitude: float | None = None
    """Degrees north of the equator, negative to the south. From -90 to 90."""
    longitude: float | None = None
    """Degrees east of Greenwich, negative to the west. From -180 to 180."""
