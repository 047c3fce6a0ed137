# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRecordingStoppedEvent(Model):
    """Sent when a recording ends.

    The event `call.recording_stopped`.

    Source: schema CallRecordingStoppedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    recording_type: Lenient[Literal["composite", "individual", "raw"] | str]
    """Kind of recording: `composite`, `individual` or `raw`."""
    type: Lenient[Literal["call.recording_stopped"]] = "call.recording_stopped"
    """Event name, always `call.recording_stopped`. Default: `call.recording_stopped`."""
