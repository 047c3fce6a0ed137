# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IndividualRecordingSettingsResponse(Model):
    """Individual recording settings in force.

    Source: schema IndividualRecordingSettingsResponse
    """

    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    """`available`, `disabled` or `auto-on`."""
    output_types: list[str] | None = None
    """Files to produce, such as `audio_only`, `video_only` or `screenshare_audio_video`."""
