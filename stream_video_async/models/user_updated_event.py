# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from stream_video_async import models as _m
from stream_video_async._model import Instant, Lenient, Model, reply


@reply
class UserUpdatedEvent(Model):
    """The event `user.updated`.

    Source: schema UserUpdatedEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    type: Lenient[str] = "user.updated"
    user: Lenient[_m.UserResponsePrivacyFields]
    received_at: Instant | None = None
