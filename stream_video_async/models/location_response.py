# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class LocationResponse(Model):
    """Continent, country and region codes of a place.

    Source: schema LocationResponse
    """

    continent_code: Lenient[str]
    """Short code for the continent."""
    country_iso_code: Lenient[str]
    """ISO code of the country the server stands in."""
    subdivision_iso_code: Lenient[str]
    """State, province or similar area as an ISO code."""
