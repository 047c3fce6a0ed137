# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ChannelResponse(Model):
    """Channel response.

    Source: schema ChannelResponse
    """

    cid: Lenient[str]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    disabled: Lenient[bool]
    frozen: Lenient[bool]
    id: Lenient[str]
    type: Lenient[str]
    updated_at: Lenient[Instant]
    auto_translation_enabled: bool | None = None
    auto_translation_language: str | None = None
    blocked: bool | None = None
    config: _m.ChannelConfigWithInfo | None = None
    cooldown: int | None = None
    created_by: _m.UserResponse | None = None
    deleted_at: Instant | None = None
    filter_tags: list[str] | None = None
    hidden: bool | None = None
    hide_messages_before: Instant | None = None
    last_message_at: Instant | None = None
    member_count: int | None = None
    members: list[_m.ChannelMemberResponse] | None = None
    message_count: int | None = None
    mute_expires_at: Instant | None = None
    muted: bool | None = None
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
    team: str | None = None
    truncated_at: Instant | None = None
    truncated_by: _m.UserResponse | None = None
