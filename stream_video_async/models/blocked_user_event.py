# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class BlockedUserEvent(Model):
    """Tells participants that a user was blocked; that user's client should leave the call.

    The event `call.blocked_user`.

    Source: schema BlockedUserEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.blocked_user"]] = "call.blocked_user"
    """Event name, always `call.blocked_user`. Default: `call.blocked_user`."""
    user: Lenient[_m.UserResponse]
    """Who has been blocked."""
    blocked_by_user: _m.UserResponse | None = None
    """Who set the block; null when a server did it."""
