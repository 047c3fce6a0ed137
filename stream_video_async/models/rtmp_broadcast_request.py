# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class RTMPBroadcastRequest(Model):
    """One RTMP broadcast to start.

    Source: schema RTMPBroadcastRequest
    """

    name: str
    """Name to tell broadcasts of the call apart by. At most 255 characters. Required."""
    stream_url: str
    """RTMP server to send to. At most 255 characters. Required."""
    layout: _m.LayoutSettingsRequest | None = None
    """Picture layout; the call's own RTMP layout if left out."""
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
    """Size, `360p` to `1440p` or tall like `portrait-720x1280`; the call's own if left out."""
    stream_key: str | None = None
    """Put after `stream_url` when given."""
