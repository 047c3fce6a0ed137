# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyAggregateSDKUsageReportResponse(Model):
    """Daily aggregate SDK usage report response.

    Source: schema DailyAggregateSDKUsageReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.SDKUsageReport]
