# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Instant, Lenient, Model, reply


@reply
class BlockedUserResponse(Model):
    """Blocked user response.

    Source: schema BlockedUserResponse
    """

    blocked_user: Lenient[_m.UserResponse]
    blocked_user_id: Lenient[str]
    created_at: Lenient[Instant]
    user: Lenient[_m.UserResponse]
    user_id: Lenient[str]
