# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BroadcastSettingsResponse(Model):
    """HLS and RTMP output settings in force.

    Source: schema BroadcastSettingsResponse
    """

    enabled: Lenient[bool]
    """Whether the call may be broadcast."""
    hls: Lenient[_m.HLSSettingsResponse]
    """HLS output."""
    rtmp: Lenient[_m.RTMPSettingsResponse]
    """RTMP output."""
