# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class RecordSettingsRequest(Model):
    """Record settings request.

    Source: schema RecordSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str
    audio_only: bool | None | UnsetType = UNSET
    layout: _m.LayoutSettingsRequest | None | UnsetType = UNSET
    quality: (
        Literal[
            "1080p",
            "1440p",
            "360p",
            "480p",
            "720p",
            "portrait-1080x1920",
            "portrait-1440x2560",
            "portrait-360x640",
            "portrait-480x854",
            "portrait-720x1280",
        ]
        | str
        | None
        | UnsetType
    ) = UNSET
