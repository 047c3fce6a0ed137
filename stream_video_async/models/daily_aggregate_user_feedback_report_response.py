# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class DailyAggregateUserFeedbackReportResponse(Model):
    """Daily aggregate user feedback report response.

    Source: schema DailyAggregateUserFeedbackReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.UserFeedbackReport]
