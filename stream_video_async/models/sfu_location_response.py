# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class SFULocationResponse(Model):
    """SFU location response.

    Source: schema SFULocationResponse
    """

    coordinates: Lenient[_m.CoordinatesResponse]
    datacenter: Lenient[str]
    id: Lenient[str]
    location: Lenient[_m.LocationResponse]
    count: int | None = None
