# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallHLSBroadcastingStartedEvent(Model):
    """Sent when the HLS broadcast begins.

    The event `call.hls_broadcasting_started`.

    Source: schema CallHLSBroadcastingStartedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    hls_playlist_url: Lenient[str]
    """Playlist that viewers open."""
    type: Lenient[Literal["call.hls_broadcasting_started"]] = "call.hls_broadcasting_started"
    """Event name, always `call.hls_broadcasting_started`. Default: `call.hls_broadcasting_started`."""
