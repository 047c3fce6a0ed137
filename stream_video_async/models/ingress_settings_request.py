# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class IngressSettingsRequest(Model):
    """Settings to apply to streams that come in from outside.

    Source: schema IngressSettingsRequest
    """

    audio_encoding_options: _m.IngressAudioEncodingOptionsRequest | None = None
    """How incoming sound is encoded."""
    enabled: bool | None = None
    """Whether streams from outside may come in."""
    video_encoding_options: dict[str, _m.IngressVideoEncodingOptionsRequest] | None = None
    """How incoming video is encoded."""
