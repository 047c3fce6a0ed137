# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class IngressSettings(Model):
    """Ingress settings.

    Source: schema IngressSettings
    """

    enabled: Lenient[bool]
    audio_encoding_options: _m.IngressAudioEncodingOptions | None = None
    video_encoding_options: dict[str, _m.IngressVideoEncodingOptions] | None = None
