# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ResolveSipInboundResponse(Model):
    """Reply of `ResolveSipInbound`.

    Source: schema ResolveSipInboundResponse
    """

    credentials: Lenient[_m.SipInboundCredentials]
    duration: Lenient[str]
    sip_routing_rule: _m.SIPInboundRoutingRuleResponse | None = None
    sip_trunk: _m.SIPTrunkResponse | None = None
