# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ChannelConfigWithInfo(Model):
    """Chat features of a channel, with full command details.

    Source: schema ChannelConfigWithInfo
    """

    automod: Lenient[Literal["AI", "disabled", "simple"] | str]
    """Automatic moderation: `disabled`, `simple` or `AI`."""
    automod_behavior: Lenient[Literal["block", "flag", "shadow_block"] | str]
    """What automatic moderation does: `flag`, `block` or `shadow_block`."""
    commands: Lenient[list[_m.Command]]
    connect_events: Lenient[bool]
    count_messages: Lenient[bool]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom_events: Lenient[bool]
    delivery_events: Lenient[bool]
    mark_messages_pending: Lenient[bool]
    max_message_length: Lenient[int]
    """Longest message, at most 20000."""
    message_retention: Lenient[str]
    mutes: Lenient[bool]
    name: Lenient[str]
    polls: Lenient[bool]
    push_notifications: Lenient[bool]
    quotes: Lenient[bool]
    reactions: Lenient[bool]
    read_events: Lenient[bool]
    reminders: Lenient[bool]
    replies: Lenient[bool]
    search: Lenient[bool]
    shared_locations: Lenient[bool]
    skip_last_msg_update_for_system_msgs: Lenient[bool]
    typing_events: Lenient[bool]
    updated_at: Lenient[Instant]
    """When it last changed."""
    uploads: Lenient[bool]
    url_enrichment: Lenient[bool]
    user_message_reminders: Lenient[bool]
    allowed_flag_reasons: list[str] | None = None
    """What users can choose from when they flag something."""
    automod_thresholds: _m.Thresholds | None = None
    blocklist: str | None = None
    blocklist_behavior: Literal["block", "flag", "shadow_block"] | str | None = None
    blocklists: list[_m.BlockListOptions] | None = None
    chat_preferences: _m.ChatPreferences | None = None
    """Finer choices than the overall chat level."""
    grants: dict[str, list[str]] | None = None
    """Permissions by role name."""
    partition_size: int | None = None
    partition_ttl: str | None = None
    push_level: Literal["all", "all_mentions", "direct_mentions", "mentions", "none"] | str | None = None
    """`all`, `all_mentions`, `mentions`, `direct_mentions` or `none`."""
