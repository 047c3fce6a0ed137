# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DailyAggregateUserFeedbackReportResponse(Model):
    """User ratings of one date.

    Source: schema DailyAggregateUserFeedbackReportResponse
    """

    date: Lenient[str]
    """Day that the figures are for."""
    report: Lenient[_m.UserFeedbackReport]
    """Figures of that day."""
