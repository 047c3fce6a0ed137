# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressSettings(Model):
    """Streams that come in from outside, in a call type.

    Source: schema IngressSettings
    """

    enabled: Lenient[bool]
    """Whether streams from outside may come in."""
    audio_encoding_options: _m.IngressAudioEncodingOptions | None = None
    """How incoming sound is encoded."""
    video_encoding_options: dict[str, _m.IngressVideoEncodingOptions] | None = None
    """How incoming video is encoded."""
