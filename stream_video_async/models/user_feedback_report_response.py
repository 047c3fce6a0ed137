# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UserFeedbackReportResponse(Model):
    """User ratings, day by day.

    Source: schema UserFeedbackReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateUserFeedbackReportResponse]]
    """One entry for each day."""
