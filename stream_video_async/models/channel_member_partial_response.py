# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ChannelMemberPartialResponse(Model):
    """Short form of a chat member, as attached to messages.

    Source: schema ChannelMemberPartialResponse
    """

    channel_role: Lenient[str]
    """The member's role here."""
    notifications_muted: Lenient[bool]
    """True if the member silenced this channel."""
    custom: dict[str, Any] | None = None
    """The member's own data, picked with `member_custom_include`."""
