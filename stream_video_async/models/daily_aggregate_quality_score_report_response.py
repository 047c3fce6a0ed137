# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyAggregateQualityScoreReportResponse(Model):
    """Daily aggregate quality score report response.

    Source: schema DailyAggregateQualityScoreReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.QualityScoreReport]
