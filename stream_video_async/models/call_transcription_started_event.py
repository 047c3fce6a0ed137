# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallTranscriptionStartedEvent(Model):
    """Sent when a transcription begins.

    The event `call.transcription_started`.

    Source: schema CallTranscriptionStartedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    type: Lenient[Literal["call.transcription_started"]] = "call.transcription_started"
    """Event name, always `call.transcription_started`. Default: `call.transcription_started`."""
