# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRecordingReadyEvent(Model):
    """Sent when a recording can be downloaded.

    The event `call.recording_ready`.

    Source: schema CallRecordingReadyEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    call_recording: Lenient[_m.CallRecording]
    """The file that is ready."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    recording_type: Lenient[Literal["composite", "individual", "raw"] | str]
    """Kind of recording: `composite`, `individual` or `raw`."""
    type: Lenient[Literal["call.recording_ready"]] = "call.recording_ready"
    """Event name, always `call.recording_ready`. Default: `call.recording_ready`."""
