# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallMemberAddedEvent(Model):
    """Sent when people become members of a call.

    The event `call.member_added`.

    Source: schema CallMemberAddedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """The new members."""
    type: Lenient[Literal["call.member_added"]] = "call.member_added"
    """Event name, always `call.member_added`. Default: `call.member_added`."""
