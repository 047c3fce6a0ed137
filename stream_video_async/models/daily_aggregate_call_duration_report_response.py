# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DailyAggregateCallDurationReportResponse(Model):
    """Call durations of one date.

    Source: schema DailyAggregateCallDurationReportResponse
    """

    date: Lenient[str]
    """Day that the figures are for."""
    report: Lenient[_m.CallDurationReport]
    """Figures of that day."""
