# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class FrameRecordingSettingsRequest(Model):
    """Frame capture settings to apply.

    Source: schema FrameRecordingSettingsRequest
    """

    capture_interval_in_seconds: int
    """Seconds between two captured frames, 2 to 60. Required."""
    mode: Literal["auto-on", "available", "disabled"] | str
    """`available`, `disabled` or `auto-on`. Required."""
    quality: Literal["1080p", "1440p", "360p", "480p", "720p"] | str | None = None
    """Picture size, `360p` to `1440p`."""
