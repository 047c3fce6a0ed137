# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class IndividualRecordingSettingsRequest(Model):
    """Individual recording settings to apply.

    Source: schema IndividualRecordingSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str
    """`available`, `disabled` or `auto-on`. Required."""
    output_types: (
        list[
            Literal[
                "audio_only",
                "audio_video",
                "screenshare_audio_only",
                "screenshare_audio_video",
                "screenshare_video_only",
                "video_only",
            ]
            | str
        ]
        | None
    ) = None
    """Files to produce, such as `audio_only`, `video_only` or `screenshare_audio_video`. At least 1 entry."""
