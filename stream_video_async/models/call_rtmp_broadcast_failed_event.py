# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRtmpBroadcastFailedEvent(Model):
    """Sent when an RTMP broadcast breaks down.

    The event `call.rtmp_broadcast_failed`.

    Source: schema CallRtmpBroadcastFailedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    name: Lenient[str]
    """Which broadcast of the call."""
    type: Lenient[Literal["call.rtmp_broadcast_failed"]] = "call.rtmp_broadcast_failed"
    """Event name, always `call.rtmp_broadcast_failed`. Default: `call.rtmp_broadcast_failed`."""
