# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class AudioSettingsRequest(Model):
    """Audio settings request.

    Source: schema AudioSettingsRequest
    """

    default_device: Literal["earpiece", "speaker"] | str
    access_request_enabled: bool | None | UnsetType = UNSET
    hifi_audio_enabled: bool | None | UnsetType = UNSET
    mic_default_on: bool | None | UnsetType = UNSET
    noise_cancellation: _m.NoiseCancellationSettings | None | UnsetType = UNSET
    opus_dtx_enabled: bool | None | UnsetType = UNSET
    redundant_coding_enabled: bool | None | UnsetType = UNSET
    speaker_default_on: bool | None | UnsetType = UNSET
