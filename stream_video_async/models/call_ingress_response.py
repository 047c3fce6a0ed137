# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallIngressResponse(Model):
    """Addresses for streaming into the call by RTMP, SRT or WHIP.

    Source: schema CallIngressResponse
    """

    rtmp: Lenient[_m.RTMPIngress]
    srt: Lenient[_m.SRTIngress]
    whip: Lenient[_m.WHIPIngress]
