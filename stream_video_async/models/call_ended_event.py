# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallEndedEvent(Model):
    """The event `call.ended`.

    Source: schema CallEndedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.ended"
    members: list[_m.MemberResponse] | None = None
    reason: str | None = None
    user: _m.UserResponse | None = None
