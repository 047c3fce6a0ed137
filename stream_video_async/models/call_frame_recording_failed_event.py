# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallFrameRecordingFailedEvent(Model):
    """The event `call.frame_recording_failed`.

    Source: schema CallFrameRecordingFailedEvent
    """

    call: Lenient[_m.CallResponse]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    egress_id: Lenient[str]
    type: Lenient[str] = "call.frame_recording_failed"
