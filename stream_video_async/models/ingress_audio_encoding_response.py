# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressAudioEncodingResponse(Model):
    """Sound encoding in force for streams that come in.

    Source: schema IngressAudioEncodingResponse
    """

    bitrate: Lenient[int]
    channels: Lenient[int]
    """1 (mono) or 2 (stereo)."""
    enable_dtx: Lenient[bool]
    """Turns on discontinuous transmission (DTX)."""
