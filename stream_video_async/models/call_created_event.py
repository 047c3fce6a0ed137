# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallCreatedEvent(Model):
    """Sent when a call is made; a client shows the call screen if it is ringing.

    The event `call.created`.

    Source: schema CallCreatedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """Members given at creation."""
    type: Lenient[Literal["call.created"]] = "call.created"
    """Event name, always `call.created`. Default: `call.created`."""
