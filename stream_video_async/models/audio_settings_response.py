# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class AudioSettingsResponse(Model):
    """Sound settings in force.

    Source: schema AudioSettingsResponse
    """

    access_request_enabled: Lenient[bool]
    """Whether users without the permission may ask for it."""
    default_device: Lenient[Literal["earpiece", "speaker"] | str]
    """Where sound plays at first: `speaker` or `earpiece`."""
    hifi_audio_enabled: Lenient[bool]
    mic_default_on: Lenient[bool]
    """Whether participants start with the microphone on."""
    opus_dtx_enabled: Lenient[bool]
    """Turns on discontinuous transmission (DTX) of the Opus codec."""
    redundant_coding_enabled: Lenient[bool]
    """Turns on redundant coding of sound."""
    speaker_default_on: Lenient[bool]
    """Whether participants start with the speaker on."""
    noise_cancellation: _m.NoiseCancellationSettings | None = None
