# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallHLSBroadcastingStartedEvent(Model):
    """The event `call.hls_broadcasting_started`.

    Source: schema CallHLSBroadcastingStartedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    hls_playlist_url: Lenient[str]
    type: Lenient[str] = "call.hls_broadcasting_started"
