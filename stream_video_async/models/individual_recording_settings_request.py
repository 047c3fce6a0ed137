# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class IndividualRecordingSettingsRequest(Model):
    """Individual recording settings request.

    Source: schema IndividualRecordingSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str
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
        | UnsetType
    ) = UNSET
    """At least 1 entry."""
