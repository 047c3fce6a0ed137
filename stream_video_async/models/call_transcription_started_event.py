# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallTranscriptionStartedEvent(Model):
    """The event `call.transcription_started`.

    Source: schema CallTranscriptionStartedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    egress_id: Lenient[str]
    type: Lenient[str] = "call.transcription_started"
