# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserBannedEvent(Model):
    """Sent when a user is banned, from the app or from one channel.

    The event `user.banned`.

    Source: schema UserBannedEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    type: Lenient[Literal["user.banned"]] = "user.banned"
    """Event name, always `user.banned`. Default: `user.banned`."""
    user: Lenient[_m.UserResponseCommonFields]
    """Who is banned."""
    channel_custom: dict[str, Any] | None = None
    channel_id: str | None = None
    """Channel that the ban is for."""
    channel_member_count: int | None = None
    channel_message_count: int | None = None
    channel_type: str | None = None
    """First half of the channel's identity, before `channel_id`."""
    cid: str | None = None
    """That channel, written ``type:id``."""
    created_by: _m.UserResponseCommonFields | None = None
    """Who set the ban."""
    expiration: Instant | None = None
    """When the ban ends."""
    reason: str | None = None
    """Why it was set."""
    received_at: Instant | None = None
    review_queue_item_id: str | None = None
    """Flagged item behind the ban, if it came from the moderation review queue."""
    shadow: bool | None = None
    """True for a shadow ban."""
    team: str | None = None
    """Team that owns the channel."""
    total_bans: int | None = None
