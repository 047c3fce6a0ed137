# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRingEvent(Model):
    """Sent to every member to make their devices ring.

    The event `call.ring`.

    Source: schema CallRingEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """Everyone who belongs to the call."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.ring"]] = "call.ring"
    """Event name, always `call.ring`. Default: `call.ring`."""
    user: Lenient[_m.UserResponse]
    """The caller."""
    video: Lenient[bool]
    """True for a call with video."""
