# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallRecordingReadyEvent(Model):
    """The event `call.recording_ready`.

    Source: schema CallRecordingReadyEvent
    """

    call_cid: Lenient[str]
    call_recording: Lenient[_m.CallRecording]
    created_at: Lenient[Instant]
    egress_id: Lenient[str]
    recording_type: Lenient[Literal["composite", "individual", "raw"] | str]
    type: Lenient[str] = "call.recording_ready"
