# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class EdgeResponse(Model):
    """Edge response.

    Source: schema EdgeResponse
    """

    continent_code: Lenient[str]
    country_iso_code: Lenient[str]
    green: Lenient[int]
    id: Lenient[str]
    latency_test_url: Lenient[str]
    latitude: Lenient[float]
    longitude: Lenient[float]
    red: Lenient[int]
    subdivision_iso_code: Lenient[str]
    yellow: Lenient[int]
