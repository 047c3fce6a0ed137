# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CoordinatesResponse(Model):
    """A point on the map.

    Source: schema CoordinatesResponse
    """

    latitude: Lenient[float]
    """Degrees north of the equator, negative to the south."""
    longitude: Lenient[float]
    """Degrees east of Greenwich, negative to the west."""
