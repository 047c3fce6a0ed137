# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallUserFeedbackSubmittedEvent(Model):
    """Sent when someone rates a call.

    The event `call.user_feedback_submitted`.

    Source: schema CallUserFeedbackSubmittedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    rating: Lenient[int]
    """Score given, 1 to 5."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.user_feedback_submitted"]] = "call.user_feedback_submitted"
    """Event name, always `call.user_feedback_submitted`. Default: `call.user_feedback_submitted`."""
    user: Lenient[_m.UserResponse]
    """Who rated."""
    custom: dict[str, Any] | None = None
    """Extra data that came with the rating."""
    reason: str | None = None
    """Comment on the rating."""
    sdk: str | None = None
    """SDK of the client."""
    sdk_version: str | None = None
    """Release number of that SDK."""
