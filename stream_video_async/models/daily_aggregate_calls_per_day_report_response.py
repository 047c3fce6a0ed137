# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyAggregateCallsPerDayReportResponse(Model):
    """Daily aggregate calls per day report response.

    Source: schema DailyAggregateCallsPerDayReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.CallsPerDayReport]
