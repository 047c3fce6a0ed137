# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class FrameRecordingSettingsResponse(Model):
    """Frame capture settings in force.

    Source: schema FrameRecordingSettingsResponse
    """

    capture_interval_in_seconds: Lenient[int]
    """Seconds between two captured frames, 2 to 60."""
    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    """`available`, `disabled` or `auto-on`."""
    quality: str | None = None
