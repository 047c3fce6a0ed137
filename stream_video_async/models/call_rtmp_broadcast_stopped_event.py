# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRtmpBroadcastStoppedEvent(Model):
    """Sent when an RTMP broadcast ends.

    The event `call.rtmp_broadcast_stopped`.

    Source: schema CallRtmpBroadcastStoppedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    name: Lenient[str]
    """Which broadcast of the call."""
    type: Lenient[Literal["call.rtmp_broadcast_stopped"]] = "call.rtmp_broadcast_stopped"
    """Event name, always `call.rtmp_broadcast_stopped`. Default: `call.rtmp_broadcast_stopped`."""
