# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SFULocationResponse(Model):
    """A media server and where it stands.

    Source: schema SFULocationResponse
    """

    coordinates: Lenient[_m.CoordinatesResponse]
    """Position of the server."""
    datacenter: Lenient[str]
    """Data center that houses the server."""
    id: Lenient[str]
    location: Lenient[_m.LocationResponse]
    count: int | None = None
