# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallMemberUpdatedEvent(Model):
    """Sent when details of members change.

    The event `call.member_updated`.

    Source: schema CallMemberUpdatedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """Those who changed, with their new details."""
    type: Lenient[Literal["call.member_updated"]] = "call.member_updated"
    """Event name, always `call.member_updated`. Default: `call.member_updated`."""
