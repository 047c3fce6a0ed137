# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ResolveSipInboundResponse(Model):
    """Where an incoming SIP call should go.

    Reply of `ResolveSipInbound`.

    Source: schema ResolveSipInboundResponse
    """

    credentials: Lenient[_m.SipInboundCredentials]
    """What is needed to enter the call."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    sip_routing_rule: _m.SIPInboundRoutingRuleResponse | None = None
    """Rule that matched."""
    sip_trunk: _m.SIPTrunkResponse | None = None
    """Trunk that the call came through."""
