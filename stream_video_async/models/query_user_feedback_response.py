# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryUserFeedbackResponse(Model):
    """Reply of `QueryUserFeedback`.

    Source: schema QueryUserFeedbackResponse
    """

    duration: Lenient[str]
    user_feedback: Lenient[list[_m.UserFeedbackResponse]]
    next: str | None = None
    prev: str | None = None
