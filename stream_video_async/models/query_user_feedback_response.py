# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class QueryUserFeedbackResponse(Model):
    """Reply of `QueryUserFeedback`.

    Source: schema QueryUserFeedbackResponse
    """

    duration: Lenient[str]
    user_feedback: Lenient[list[_m.UserFeedbackResponse]]
    next: str | None = None
    prev: str | None = None
