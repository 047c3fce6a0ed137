# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyAggregateUserFeedbackReportResponse(Model):
    """Daily aggregate user feedback report response.

    Source: schema DailyAggregateUserFeedbackReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.UserFeedbackReport]
