# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallsPerDayReportResponse(Model):
    """Number of calls, day by day.

    Source: schema CallsPerDayReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateCallsPerDayReportResponse]]
    """One entry for each day."""
