# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GeofenceResponse(Model):
    """A named region, given as country codes.

    Source: schema GeofenceResponse
    """

    name: Lenient[str]
    country_codes: list[str] | None = None
    description: str | None = None
    type: str | None = None
