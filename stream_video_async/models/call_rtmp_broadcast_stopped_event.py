# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallRtmpBroadcastStoppedEvent(Model):
    """The event `call.rtmp_broadcast_stopped`.

    Source: schema CallRtmpBroadcastStoppedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    name: Lenient[str]
    type: Lenient[str] = "call.rtmp_broadcast_stopped"
