# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CoordinatesResponse(Model):
    """Coordinates response.

    Source: schema CoordinatesResponse
    """

    latitude: Lenient[float]
    longitude: Lenient[float]
