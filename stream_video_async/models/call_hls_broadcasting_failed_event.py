# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallHLSBroadcastingFailedEvent(Model):
    """Sent when the HLS broadcast breaks down.

    The event `call.hls_broadcasting_failed`.

    Source: schema CallHLSBroadcastingFailedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.hls_broadcasting_failed"]] = "call.hls_broadcasting_failed"
    """Event name, always `call.hls_broadcasting_failed`. Default: `call.hls_broadcasting_failed`."""
