# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyAggregateCallDurationReportResponse(Model):
    """Daily aggregate call duration report response.

    Source: schema DailyAggregateCallDurationReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.CallDurationReport]
