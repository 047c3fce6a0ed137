# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QualityScoreReportResponse(Model):
    """Quality scores, day by day.

    Source: schema QualityScoreReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateQualityScoreReportResponse]]
    """One histogram for each day."""
