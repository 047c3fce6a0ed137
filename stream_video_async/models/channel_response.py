# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ChannelResponse(Model):
    """A chat channel.

    Source: schema ChannelResponse
    """

    cid: Lenient[str]
    """Full identifier, ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    disabled: Lenient[bool]
    frozen: Lenient[bool]
    """True if the channel is frozen."""
    id: Lenient[str]
    """ID within the channel type."""
    type: Lenient[str]
    """Channel type it was made with."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    auto_translation_enabled: bool | None = None
    """True if messages are translated automatically."""
    auto_translation_language: str | None = None
    """Language, or several joined by commas, that messages are translated into."""
    blocked: bool | None = None
    """True if the current user blocked this channel."""
    config: _m.ChannelConfigWithInfo | None = None
    """Chat features that are on in this channel."""
    cooldown: int | None = None
    """Pause a member must make between messages."""
    created_by: _m.UserResponse | None = None
    """User who made the channel."""
    deleted_at: Instant | None = None
    """Time of deletion; absent for anything not deleted."""
    filter_tags: list[str] | None = None
    """Tags for finding the channel in queries."""
    hidden: bool | None = None
    """True if the current user hid this channel."""
    hide_messages_before: Instant | None = None
    """Older messages cannot be seen."""
    last_message_at: Instant | None = None
    """When somebody last wrote."""
    member_count: int | None = None
    """How many members there are."""
    members: list[_m.ChannelMemberResponse] | None = None
    """Up to 100 of its members."""
    message_count: int | None = None
    """How many messages there are."""
    mute_expires_at: Instant | None = None
    """When the mute ends."""
    muted: bool | None = None
    """True if the channel is muted."""
    own_capabilities: (
        list[
            Literal[
                "ban-channel-members",
                "cast-poll-vote",
                "connect-events",
                "create-attachment",
                "create-mention",
                "delete-any-message",
                "delete-channel",
                "delete-own-message",
                "delivery-events",
                "flag-message",
                "freeze-channel",
                "join-channel",
                "leave-channel",
                "mute-channel",
                "notify-channel",
                "notify-group",
                "notify-here",
                "notify-role",
                "pin-message",
                "query-poll-votes",
                "quote-message",
                "read-events",
                "search-messages",
                "send-custom-events",
                "send-links",
                "send-message",
                "send-poll",
                "send-reaction",
                "send-reply",
                "send-restricted-visibility-message",
                "send-typing-events",
                "set-channel-cooldown",
                "share-location",
                "skip-slow-mode",
                "slow-mode",
                "typing-events",
                "update-any-message",
                "update-channel",
                "update-channel-members",
                "update-own-message",
                "update-thread",
                "upload-file",
            ]
            | str
        ]
        | None
    ) = None
    """What the current user is allowed to do here."""
    team: str | None = None
    """Team that owns it, in a multi-tenant app."""
    truncated_at: Instant | None = None
    """When its history was last cut off."""
    truncated_by: _m.UserResponse | None = None
