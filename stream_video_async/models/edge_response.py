# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EdgeResponse(Model):
    """A media edge location, with its load in traffic-light colors.

    Source: schema EdgeResponse
    """

    continent_code: Lenient[str]
    """Short code for the continent."""
    country_iso_code: Lenient[str]
    """Nation the place lies in, given by its ISO code."""
    green: Lenient[int]
    id: Lenient[str]
    latency_test_url: Lenient[str]
    """Address for measuring the latency to it."""
    latitude: Lenient[float]
    """Degrees north of the equator, negative to the south."""
    longitude: Lenient[float]
    """Degrees east of Greenwich, negative to the west."""
    red: Lenient[int]
    subdivision_iso_code: Lenient[str]
    """State, province or similar area as an ISO code."""
    yellow: Lenient[int]
