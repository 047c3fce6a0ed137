# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressAudioEncodingOptions(Model):
    """Sound encoding of streams that come in, in a call type.

    Source: schema IngressAudioEncodingOptions
    """

    bitrate: Lenient[int]
    """From 16000 to 128000."""
    channels: Lenient[Literal[1, 2] | int]
    """1 (mono) or 2 (stereo)."""
    enable_dtx: Lenient[bool]
    """Turns on discontinuous transmission (DTX)."""
