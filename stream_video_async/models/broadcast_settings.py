# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BroadcastSettings(Model):
    """HLS and RTMP output of a call type.

    Source: schema BroadcastSettings
    """

    enabled: Lenient[bool]
    """Whether the call may be broadcast."""
    hls: _m.HLSSettings | None = None
    """HLS output."""
    rtmp: _m.RTMPSettings | None = None
    """RTMP output."""
