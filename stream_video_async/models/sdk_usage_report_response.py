# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SDKUsageReportResponse(Model):
    """SDK usage, day by day.

    Source: schema SDKUsageReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateSDKUsageReportResponse]]
    """One entry for each day."""
