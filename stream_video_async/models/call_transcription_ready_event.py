# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallTranscriptionReadyEvent(Model):
    """The event `call.transcription_ready`.

    Source: schema CallTranscriptionReadyEvent
    """

    call_cid: Lenient[str]
    call_transcription: Lenient[_m.CallTranscription]
    created_at: Lenient[Instant]
    egress_id: Lenient[str]
    type: Lenient[str] = "call.transcription_ready"
