# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallSessionStartedEvent(Model):
    """The event `call.session_started`.

    Source: schema CallSessionStartedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    session_id: Lenient[str]
    type: Lenient[str] = "call.session_started"
