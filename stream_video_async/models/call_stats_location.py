# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class CallStatsLocation(Model):
    """Approximate place of a participant.

    Source: schema CallStatsLocation
    """

    accuracy_radius_meters: int | None = None
    """How far off the position may be, in meters."""
    city: str | None = None
    continent: str | None = None
    country: str | None = None
    country_iso_code: str | None = None
    """Nation the place lies in, given by its ISO code."""
    latitude: float | None = None
    """Degrees north of the equator, negative to the south."""
    longitude: float | None = None
    """Degrees east of Greenwich, negative to the west."""
    subdivision: str | None = None
    """State, province or similar area."""
