# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallMemberAddedEvent(Model):
    """The event `call.member_added`.

    Source: schema CallMemberAddedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    members: Lenient[list[_m.MemberResponse]]
    type: Lenient[str] = "call.member_added"
