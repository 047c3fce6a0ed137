# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class MessageResponse(Model):
    """A chat message.

    Source: schema MessageResponse
    """

    attachments: Lenient[list[_m.Attachment]]
    """Files, images and links that come with the message."""
    cid: Lenient[str]
    """Channel it is in, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    deleted_reply_count: Lenient[int]
    html: Lenient[str]
    """Message body rendered as HTML; only a server can set it."""
    id: Lenient[str]
    """ID of the message."""
    latest_reactions: Lenient[list[_m.ReactionResponse]]
    """The ten newest reactions."""
    mentioned_channel: Lenient[bool]
    """True if it mentions the whole channel."""
    mentioned_here: Lenient[bool]
    """True if it mentions everyone online (`@here`)."""
    mentioned_users: Lenient[list[_m.UserResponse]]
    """Users that the text mentions."""
    own_reactions: Lenient[list[_m.ReactionResponse]]
    """The ten newest reactions of the current user."""
    pinned: Lenient[bool]
    """True while pinned."""
    reaction_counts: Lenient[dict[str, int]]
    """How many reactions, by reaction type."""
    reaction_scores: Lenient[dict[str, int]]
    """Sum of reaction scores, by reaction type."""
    reply_count: Lenient[int]
    """How many answers it has."""
    restricted_visibility: Lenient[list[str]]
    """IDs of the only users who see it; everyone does if empty."""
    shadowed: Lenient[bool]
    """True for a shadowed message."""
    silent: Lenient[bool]
    """True for a silent message."""
    text: Lenient[str]
    """What was written; empty if `mml` is used."""
    type: Lenient[str]
    """`regular`, `ephemeral`, `error`, `reply`, `system` or `deleted`."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    user: Lenient[_m.UserResponse]
    """Who wrote it; a server has to say."""
    command: str | None = None
    """Slash command the message uses."""
    deleted_at: Instant | None = None
    """Time of deletion; absent for anything not deleted."""
    deleted_for_me: bool | None = None
    draft: _m.DraftResponse | None = None
    i18n: dict[str, str] | None = None
    """Translations by language; `language` holds the code of the original."""
    image_labels: dict[str, list[str]] | None = None
    """What image moderation found."""
    member: _m.ChannelMemberPartialResponse | None = None
    """The sender's membership; `custom` only if asked for with `member_custom_include`."""
    mentioned_group_ids: list[str] | None = None
    """Up to 10 groups mentioned; members in the channel get a push if they want it."""
    mentioned_groups: list[_m.UserGroupResponse] | None = None
    """User groups that the text mentions."""
    mentioned_roles: list[str] | None = None
    """Up to 10 roles mentioned; members in those roles get a push if they want it."""
    message_text_updated_at: Instant | None = None
    mml: str | None = None
    """Message body in MML, used instead of `text`; only a server can set it."""
    moderation: _m.ModerationV2Response | None = None
    parent_id: str | None = None
    """First message of the thread that this one replies in."""
    pin_expires: Instant | None = None
    """When pinning ends."""
    pinned_at: Instant | None = None
    """Time of pinning."""
    pinned_by: _m.UserResponse | None = None
    """User who did the pinning."""
    poll: _m.PollResponseData | None = None
    poll_id: str | None = None
    """Poll concerned, by ID."""
    quoted_message: _m.MessageResponse | None = None
    """Message quoted here."""
    quoted_message_id: str | None = None
    """ID of the message quoted here."""
    reaction_groups: dict[str, _m.ReactionGroupResponse] | None = None
    reminder: _m.ReminderResponseData | None = None
    shared_location: _m.SharedLocationResponseData | None = None
    """Place shared with the message."""
    show_in_channel: bool | None = None
    """For a thread reply: also appears in the main channel."""
    thread_participants: list[_m.UserResponse] | None = None
    """Who wrote in the thread."""
