# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class RawRecordingSettingsRequest(Model):
    """Raw recording settings request.

    Source: schema RawRecordingSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str
    audio_only: bool | None | UnsetType = UNSET
