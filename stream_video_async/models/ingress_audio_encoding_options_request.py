# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class IngressAudioEncodingOptionsRequest(Model):
    """Sound encoding to apply to streams that come in.

    Source: schema IngressAudioEncodingOptionsRequest
    """

    bitrate: int
    """From 16000 to 128000. Required."""
    channels: Literal[1, 2] | int
    """1 (mono) or 2 (stereo). Required."""
    enable_dtx: bool | None = None
    """Turns on discontinuous transmission (DTX)."""
