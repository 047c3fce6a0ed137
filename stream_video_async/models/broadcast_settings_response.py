# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class BroadcastSettingsResponse(Model):
    """Broadcast settings response.

    Source: schema BroadcastSettingsResponse
    """

    enabled: Lenient[bool]
    hls: Lenient[_m.HLSSettingsResponse]
    rtmp: Lenient[_m.RTMPSettingsResponse]
