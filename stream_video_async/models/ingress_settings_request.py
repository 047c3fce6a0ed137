# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


@request
class IngressSettingsRequest(Model):
    """Ingress settings request.

    Source: schema IngressSettingsRequest
    """

    audio_encoding_options: _m.IngressAudioEncodingOptionsRequest | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    video_encoding_options: dict[str, _m.IngressVideoEncodingOptionsRequest] | None | UnsetType = UNSET
