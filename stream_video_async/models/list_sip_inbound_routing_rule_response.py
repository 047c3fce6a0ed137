# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListSIPInboundRoutingRuleResponse(Model):
    """Rules for incoming SIP calls.

    Reply of `ListSIPInboundRoutingRule`.

    Source: schema ListSIPInboundRoutingRuleResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    sip_inbound_routing_rules: Lenient[list[_m.SIPInboundRoutingRuleResponse]]
    """Every rule of the app."""
