# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallDurationReportResponse(Model):
    """Call durations, day by day.

    Source: schema CallDurationReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateCallDurationReportResponse]]
    """One histogram for each day."""
