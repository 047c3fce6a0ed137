# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class BroadcastSettingsRequest(Model):
    """HLS and RTMP output settings to apply.

    Source: schema BroadcastSettingsRequest
    """

    enabled: bool | None = None
    """Whether the call may be broadcast."""
    hls: _m.HLSSettingsRequest | None = None
    """HLS output."""
    rtmp: _m.RTMPSettingsRequest | None = None
    """RTMP output."""
