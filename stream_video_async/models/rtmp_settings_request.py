# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class RTMPSettingsRequest(Model):
    """RTMP broadcast settings to apply.

    Source: schema RTMPSettingsRequest
    """

    enabled: bool | None = None
    """Allows RTMP for the call."""
    layout: _m.LayoutSettingsRequest | None = None
    """How the picture is composed."""
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
    ) = None
    """Size, `360p` to `1440p` or tall like `portrait-720x1280`."""
