# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DailyAggregateSDKUsageReportResponse(Model):
    """SDK usage of one date.

    Source: schema DailyAggregateSDKUsageReportResponse
    """

    date: Lenient[str]
    """Day that the figures are for."""
    report: Lenient[_m.SDKUsageReport]
    """Figures of that day."""
