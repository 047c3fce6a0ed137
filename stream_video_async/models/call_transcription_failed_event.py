# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallTranscriptionFailedEvent(Model):
    """Sent when a transcription breaks down.

    The event `call.transcription_failed`.

    Source: schema CallTranscriptionFailedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    type: Lenient[Literal["call.transcription_failed"]] = "call.transcription_failed"
    """Event name, always `call.transcription_failed`. Default: `call.transcription_failed`."""
    error: str | None = None
    """What went wrong."""
