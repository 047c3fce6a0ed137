# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallHLSBroadcastingStoppedEvent(Model):
    """Sent when the HLS broadcast ends.

    The event `call.hls_broadcasting_stopped`.

    Source: schema CallHLSBroadcastingStoppedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.hls_broadcasting_stopped"]] = "call.hls_broadcasting_stopped"
    """Event name, always `call.hls_broadcasting_stopped`. Default: `call.hls_broadcasting_stopped`."""
