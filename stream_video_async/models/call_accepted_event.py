# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallAcceptedEvent(Model):
    """The event `call.accepted`.

    Source: schema CallAcceptedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.accepted"
    user: Lenient[_m.UserResponse]
