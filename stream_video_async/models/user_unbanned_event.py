# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserUnbannedEvent(Model):
    """Sent when a ban is lifted.

    The event `user.unbanned`.

    Source: schema UserUnbannedEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    type: Lenient[Literal["user.unbanned"]] = "user.unbanned"
    """Event name, always `user.unbanned`. Default: `user.unbanned`."""
    user: Lenient[_m.UserResponseCommonFields]
    """Whose ban was lifted."""
    channel_custom: dict[str, Any] | None = None
    channel_id: str | None = None
    """Channel that the ban was for."""
    channel_member_count: int | None = None
    channel_message_count: int | None = None
    channel_type: str | None = None
    """First half of the channel's identity, before `channel_id`."""
    cid: str | None = None
    """That channel, written ``type:id``."""
    created_by: _m.UserResponseCommonFields | None = None
    """Who lifted the ban."""
    received_at: Instant | None = None
    shadow: bool | None = None
    """True if it was a shadow ban."""
    team: str | None = None
    """Team that owns the channel."""
