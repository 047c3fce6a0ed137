# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallHLSBroadcastingFailedEvent(Model):
    """The event `call.hls_broadcasting_failed`.

    Source: schema CallHLSBroadcastingFailedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.hls_broadcasting_failed"
