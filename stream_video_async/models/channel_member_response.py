# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ChannelMemberResponse(Model):
    """Channel member response.

    Source: schema ChannelMemberResponse
    """

    banned: Lenient[bool]
    channel_role: Lenient[str]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    notifications_muted: Lenient[bool]
    shadow_banned: Lenient[bool]
    updated_at: Lenient[Instant]
    archived_at: Instant | None = None
    ban_expires: Instant | None = None
    ban_from_future_channels: bool | None = None
    deleted_at: Instant | None = None
    deleted_messages: list[str] | None = None
    future_channel_ban_expires: Instant | None = None
    invite_accepted_at: Instant | None = None
    invite_rejected_at: Instant | None = None
    invited: bool | None = None
    is_moderator: bool | None = None
    pinned_at: Instant | None = None
    role: str | None = None
    status: str | None = None
    user: _m.UserResponse | None = None
    user_id: str | None = None
