# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallEndedEvent(Model):
    """Sent when a call has ended for everybody; clients should leave it.

    The event `call.ended`.

    Source: schema CallEndedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.ended"]] = "call.ended"
    """Event name, always `call.ended`. Default: `call.ended`."""
    members: list[_m.MemberResponse] | None = None
    """Who belonged to the call."""
    reason: str | None = None
    """Why it ended, where known."""
    user: _m.UserResponse | None = None
    """Who ended it; null when the server did."""
