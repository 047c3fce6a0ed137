# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class KickedUserEvent(Model):
    """Tells participants that a user was thrown out; that user's client should leave the call.

    The event `call.kicked_user`.

    Source: schema KickedUserEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.kicked_user"]] = "call.kicked_user"
    """Event name, always `call.kicked_user`. Default: `call.kicked_user`."""
    user: Lenient[_m.UserResponse]
    """Who was thrown out."""
    kicked_by_user: _m.UserResponse | None = None
    """Who threw them out; null when a server did."""
