# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallTranscriptionStoppedEvent(Model):
    """Sent when a transcription ends.

    The event `call.transcription_stopped`.

    Source: schema CallTranscriptionStoppedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    type: Lenient[Literal["call.transcription_stopped"]] = "call.transcription_stopped"
    """Event name, always `call.transcription_stopped`. Default: `call.transcription_stopped`."""
