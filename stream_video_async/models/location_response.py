# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class LocationResponse(Model):
    """Location response.

    Source: schema LocationResponse
    """

    continent_code: Lenient[str]
    country_iso_code: Lenient[str]
    subdivision_iso_code: Lenient[str]
