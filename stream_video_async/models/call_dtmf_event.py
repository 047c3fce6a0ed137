# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallDTMFEvent(Model):
    """The event `call.dtmf`.

    Source: schema CallDTMFEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    digit: Lenient[str]
    duration_ms: Lenient[int]
    seq_number: Lenient[int]
    timestamp: Lenient[Instant]
    type: Lenient[str] = "call.dtmf"
    user: Lenient[_m.UserResponse]
