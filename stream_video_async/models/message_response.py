# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class MessageResponse(Model):
    """Message response.

    Source: schema MessageResponse
    """

    attachments: Lenient[list[_m.Attachment]]
    cid: Lenient[str]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    deleted_reply_count: Lenient[int]
    html: Lenient[str]
    id: Lenient[str]
    latest_reactions: Lenient[list[_m.ReactionResponse]]
    mentioned_channel: Lenient[bool]
    mentioned_here: Lenient[bool]
    mentioned_users: Lenient[list[_m.UserResponse]]
    own_reactions: Lenient[list[_m.ReactionResponse]]
    pinned: Lenient[bool]
    reaction_counts: Lenient[dict[str, int]]
    reaction_scores: Lenient[dict[str, int]]
    reply_count: Lenient[int]
    restricted_visibility: Lenient[list[str]]
    shadowed: Lenient[bool]
    silent: Lenient[bool]
    text: Lenient[str]
    type: Lenient[str]
    updated_at: Lenient[Instant]
    user: Lenient[_m.UserResponse]
    command: str | None = None
    deleted_at: Instant | None = None
    deleted_for_me: bool | None = None
    draft: _m.DraftResponse | None = None
    i18n: dict[str, str] | None = None
    image_labels: dict[str, list[str]] | None = None
    member: _m.ChannelMemberPartialResponse | None = None
    mentioned_group_ids: list[str] | None = None
    mentioned_groups: list[_m.UserGroupResponse] | None = None
    mentioned_roles: list[str] | None = None
    message_text_updated_at: Instant | None = None
    mml: str | None = None
    moderation: _m.ModerationV2Response | None = None
    parent_id: str | None = None
    pin_expires: Instant | None = None
    pinned_at: Instant | None = None
    pinned_by: _m.UserResponse | None = None
    poll: _m.PollResponseData | None = None
    poll_id: str | None = None
    quoted_message: _m.MessageResponse | None = None
    quoted_message_id: str | None = None
    reaction_groups: dict[str, _m.ReactionGroupResponse] | None = None
    reminder: _m.ReminderResponseData | None = None
    shared_location: _m.SharedLocationResponseData | None = None
    show_in_channel: bool | None = None
    thread_participants: list[_m.UserResponse] | None = None
