# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallRecordingStoppedEvent(Model):
    """The event `call.recording_stopped`.

    Source: schema CallRecordingStoppedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    egress_id: Lenient[str]
    recording_type: Lenient[Literal["composite", "individual", "raw"] | str]
    type: Lenient[str] = "call.recording_stopped"
