# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallUserFeedbackSubmittedEvent(Model):
    """The event `call.user_feedback_submitted`.

    Source: schema CallUserFeedbackSubmittedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    rating: Lenient[int]
    session_id: Lenient[str]
    type: Lenient[str] = "call.user_feedback_submitted"
    user: Lenient[_m.UserResponse]
    custom: dict[str, Any] | None = None
    reason: str | None = None
    sdk: str | None = None
    sdk_version: str | None = None
