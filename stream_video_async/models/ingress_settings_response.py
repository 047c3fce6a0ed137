# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressSettingsResponse(Model):
    """Settings in force for streams that come in from outside.

    Source: schema IngressSettingsResponse
    """

    enabled: Lenient[bool]
    """Whether streams from outside may come in."""
    audio_encoding_options: _m.IngressAudioEncodingResponse | None = None
    """How incoming sound is encoded."""
    video_encoding_options: dict[str, _m.IngressVideoEncodingResponse] | None = None
    """How incoming video is encoded."""
