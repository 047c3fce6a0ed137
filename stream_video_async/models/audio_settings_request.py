# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class AudioSettingsRequest(Model):
    """Sound settings to apply.

    Source: schema AudioSettingsRequest
    """

    default_device: Literal["earpiece", "speaker"] | str
    """Where sound plays at first: `speaker` or `earpiece`. Required."""
    access_request_enabled: bool | None = None
    """Whether users without the permission may ask for it."""
    hifi_audio_enabled: bool | None = None
    mic_default_on: bool | None = None
    """Whether participants start with the microphone on."""
    noise_cancellation: _m.NoiseCancellationSettings | None = None
    opus_dtx_enabled: bool | None = None
    """Turns on discontinuous transmission (DTX) of the Opus codec."""
    redundant_coding_enabled: bool | None = None
    """Turns on redundant coding of sound."""
    speaker_default_on: bool | None = None
    """Whether participants start with the speaker on."""
