# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallFrameRecordingFrameReadyEvent(Model):
    """The event `call.frame_recording_ready`.

    Source: schema CallFrameRecordingFrameReadyEvent
    """

    call_cid: Lenient[str]
    captured_at: Lenient[Instant]
    created_at: Lenient[Instant]
    egress_id: Lenient[str]
    session_id: Lenient[str]
    track_type: Lenient[str]
    type: Lenient[str] = "call.frame_recording_ready"
    url: Lenient[str]
    users: Lenient[dict[str, _m.UserResponse]]
