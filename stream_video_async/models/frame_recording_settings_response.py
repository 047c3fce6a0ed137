# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply
class FrameRecordingSettingsResponse(Model):
    """Frame recording settings response.

    Source: schema FrameRecordingSettingsResponse
    """

    capture_interval_in_seconds: Lenient[int]
    """From 2 to 60."""
    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    quality: str | None = None
