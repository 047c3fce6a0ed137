# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

ChannelOwnCapability: TypeAlias = (
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
)
"""Names of the things a user can be allowed to do in a chat channel.

Source: schema ChannelOwnCapability
"""
