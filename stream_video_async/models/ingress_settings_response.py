# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class IngressSettingsResponse(Model):
    """Ingress settings response.

    Source: schema IngressSettingsResponse
    """

    enabled: Lenient[bool]
    audio_encoding_options: _m.IngressAudioEncodingResponse | None = None
    video_encoding_options: dict[str, _m.IngressVideoEncodingResponse] | None = None
