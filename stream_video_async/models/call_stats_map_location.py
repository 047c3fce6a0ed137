# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStatsMapLocation(Model):
    """Participants at one place on the map.

    Source: schema CallStatsMapLocation
    """

    count: Lenient[int]
    """Participants seen there."""
    live_count: Lenient[int]
    """Participants still connected there."""
    location: _m.CallStatsLocation | None = None
    """The place."""
