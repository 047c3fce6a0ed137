# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class IngressAudioEncodingResponse(Model):
    """Ingress audio encoding response.

    Source: schema IngressAudioEncodingResponse
    """

    bitrate: Lenient[int]
    channels: Lenient[int]
    enable_dtx: Lenient[bool]
