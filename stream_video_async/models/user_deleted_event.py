# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserDeletedEvent(Model):
    """Sent when a user is deleted; says how and what went with it.

    The event `user.deleted`.

    Source: schema UserDeletedEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    delete_conversation: Lenient[str]
    """How conversations went: `hard`, `soft`, `pruning` or empty."""
    delete_conversation_channels: Lenient[bool]
    """True if channels with one other member went too."""
    delete_messages: Lenient[str]
    """How messages went: `hard`, `soft`, `pruning` or empty."""
    delete_user: Lenient[str]
    """How the user went: `hard`, `soft`, `pruning` or empty."""
    hard_delete: Lenient[bool]
    """True if nothing of the user was kept."""
    mark_messages_deleted: Lenient[bool]
    """True if the user's messages now show as deleted."""
    type: Lenient[Literal["user.deleted"]] = "user.deleted"
    """Event name, always `user.deleted`. Default: `user.deleted`."""
    user: Lenient[_m.UserResponseCommonFields]
    """Who is gone."""
    received_at: Instant | None = None
