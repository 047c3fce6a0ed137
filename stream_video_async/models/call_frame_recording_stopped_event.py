# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallFrameRecordingStoppedEvent(Model):
    """Sent when capturing frames ends.

    The event `call.frame_recording_stopped`.

    Source: schema CallFrameRecordingStoppedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    type: Lenient[Literal["call.frame_recording_stopped"]] = "call.frame_recording_stopped"
    """Event name, always `call.frame_recording_stopped`. Default: `call.frame_recording_stopped`."""
