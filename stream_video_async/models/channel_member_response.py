# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ChannelMemberResponse(Model):
    """A user's membership in a chat channel.

    Source: schema ChannelMemberResponse
    """

    banned: Lenient[bool]
    """True if banned from this channel."""
    channel_role: Lenient[str]
    """The member's role here."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    notifications_muted: Lenient[bool]
    shadow_banned: Lenient[bool]
    """True if shadow banned from this channel."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    archived_at: Instant | None = None
    ban_expires: Instant | None = None
    """When the ban ends."""
    ban_from_future_channels: bool | None = None
    """True if the channel's creator has also banned them from channels yet to come."""
    deleted_at: Instant | None = None
    """Time of deletion; absent for anything not deleted."""
    deleted_messages: list[str] | None = None
    future_channel_ban_expires: Instant | None = None
    """When the ban from later channels ends; absent if it never does."""
    invite_accepted_at: Instant | None = None
    """When they said yes to the invitation."""
    invite_rejected_at: Instant | None = None
    """When they said no to the invitation."""
    invited: bool | None = None
    """True if they came by invitation."""
    is_moderator: bool | None = None
    """True for a moderator of this channel."""
    pinned_at: Instant | None = None
    role: str | None = None
    """Deprecated: read `channel_role`. One of `member`, `moderator`, `admin`, `owner`."""
    status: str | None = None
    user: _m.UserResponse | None = None
    user_id: str | None = None
