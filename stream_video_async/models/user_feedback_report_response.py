# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UserFeedbackReportResponse(Model):
    """User feedback report response.

    Source: schema UserFeedbackReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateUserFeedbackReportResponse]]
