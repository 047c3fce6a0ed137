# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class MessageStatsResponse(Model):
    """Chat messages over time.

    Source: schema MessageStatsResponse
    """

    count_over_time: list[_m.CountByMinuteResponse] | None = None
