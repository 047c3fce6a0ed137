# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStatsMapSubscribers(Model):
    """Everyone who receives, for the map.

    Source: schema CallStatsMapSubscribers
    """

    locations: Lenient[list[_m.CallStatsMapLocation]]
    participants: list[_m.CallStatsMapSubscriber] | None = None
