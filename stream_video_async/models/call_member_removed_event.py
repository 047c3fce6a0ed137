# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallMemberRemovedEvent(Model):
    """Sent when people are no longer members of a call.

    The event `call.member_removed`.

    Source: schema CallMemberRemovedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[str]]
    """IDs of the users taken out."""
    type: Lenient[Literal["call.member_removed"]] = "call.member_removed"
    """Event name, always `call.member_removed`. Default: `call.member_removed`."""
