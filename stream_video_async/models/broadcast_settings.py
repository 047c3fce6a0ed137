# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class BroadcastSettings(Model):
    """Broadcast settings.

    Source: schema BroadcastSettings
    """

    enabled: Lenient[bool]
    hls: _m.HLSSettings | None = None
    rtmp: _m.RTMPSettings | None = None
