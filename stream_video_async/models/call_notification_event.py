# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallNotificationEvent(Model):
    """The event `call.notification`.

    Source: schema CallNotificationEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    members: Lenient[list[_m.MemberResponse]]
    session_id: Lenient[str]
    type: Lenient[str] = "call.notification"
    user: Lenient[_m.UserResponse]
