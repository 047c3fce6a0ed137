# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallLiveStartedEvent(Model):
    """The event `call.live_started`.

    Source: schema CallLiveStartedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.live_started"
