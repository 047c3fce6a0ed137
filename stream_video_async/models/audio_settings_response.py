# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class AudioSettingsResponse(Model):
    """Audio settings response.

    Source: schema AudioSettingsResponse
    """

    access_request_enabled: Lenient[bool]
    default_device: Lenient[Literal["earpiece", "speaker"] | str]
    hifi_audio_enabled: Lenient[bool]
    mic_default_on: Lenient[bool]
    opus_dtx_enabled: Lenient[bool]
    redundant_coding_enabled: Lenient[bool]
    speaker_default_on: Lenient[bool]
    noise_cancellation: _m.NoiseCancellationSettings | None = None
