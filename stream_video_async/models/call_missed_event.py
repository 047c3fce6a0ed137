# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallMissedEvent(Model):
    """Sent to members who neither accepted, rejected nor joined a call.

    The event `call.missed`.

    Source: schema CallMissedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """Those who missed it."""
    notify_user: Lenient[bool]
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.missed"]] = "call.missed"
    """Event name, always `call.missed`. Default: `call.missed`."""
    user: Lenient[_m.UserResponse]
    """The caller whose call went unanswered."""
