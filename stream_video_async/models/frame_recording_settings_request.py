# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class FrameRecordingSettingsRequest(Model):
    """Frame recording settings request.

    Source: schema FrameRecordingSettingsRequest
    """

    capture_interval_in_seconds: int
    """From 2 to 60."""
    mode: Literal["auto-on", "available", "disabled"] | str
    quality: Literal["1080p", "1440p", "360p", "480p", "720p"] | str | None | UnsetType = UNSET
