# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply
class CallStatsLocation(Model):
    """Call stats location.

    Source: schema CallStatsLocation
    """

    accuracy_radius_meters: int | None = None
    city: str | None = None
    continent: str | None = None
    country: str | None = None
    country_iso_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    subdivision: str | None = None
