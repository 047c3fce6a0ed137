# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class IngressSettingsRequest(Model):
    """Ingress settings request.

    Source: schema IngressSettingsRequest
    """

    audio_encoding_options: _m.IngressAudioEncodingOptionsRequest | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    video_encoding_options: dict[str, _m.IngressVideoEncodingOptionsRequest] | None | UnsetType = UNSET
