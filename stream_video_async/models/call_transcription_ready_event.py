# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallTranscriptionReadyEvent(Model):
    """Sent when a transcription can be downloaded.

    The event `call.transcription_ready`.

    Source: schema CallTranscriptionReadyEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    call_transcription: Lenient[_m.CallTranscription]
    """The file that is ready."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    egress_id: Lenient[str]
    """Outgoing job (recording, transcription or frames) concerned."""
    type: Lenient[Literal["call.transcription_ready"]] = "call.transcription_ready"
    """Event name, always `call.transcription_ready`. Default: `call.transcription_ready`."""
