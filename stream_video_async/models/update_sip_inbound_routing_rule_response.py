# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UpdateSIPInboundRoutingRuleResponse(Model):
    """Reply of `UpdateSIPInboundRoutingRule`.

    Source: schema UpdateSIPInboundRoutingRuleResponse
    """

    duration: Lenient[str]
    sip_inbound_routing_rule: _m.SIPInboundRoutingRuleResponse | None = None
