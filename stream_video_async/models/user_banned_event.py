# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserBannedEvent(Model):
    """The event `user.banned`.

    Source: schema UserBannedEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    type: Lenient[str] = "user.banned"
    user: Lenient[_m.UserResponseCommonFields]
    channel_custom: dict[str, Any] | None = None
    channel_id: str | None = None
    channel_member_count: int | None = None
    channel_message_count: int | None = None
    channel_type: str | None = None
    cid: str | None = None
    created_by: _m.UserResponseCommonFields | None = None
    expiration: Instant | None = None
    reason: str | None = None
    received_at: Instant | None = None
    review_queue_item_id: str | None = None
    shadow: bool | None = None
    team: str | None = None
    total_bans: int | None = None
