# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserDeletedEvent(Model):
    """The event `user.deleted`.

    Source: schema UserDeletedEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    delete_conversation: Lenient[str]
    delete_conversation_channels: Lenient[bool]
    delete_messages: Lenient[str]
    delete_user: Lenient[str]
    hard_delete: Lenient[bool]
    mark_messages_deleted: Lenient[bool]
    type: Lenient[str] = "user.deleted"
    user: Lenient[_m.UserResponseCommonFields]
    received_at: Instant | None = None
