# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpdateSIPInboundRoutingRuleResponse(Model):
    """The rule after the change.

    Reply of `UpdateSIPInboundRoutingRule`.

    Source: schema UpdateSIPInboundRoutingRuleResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    sip_inbound_routing_rule: _m.SIPInboundRoutingRuleResponse | None = None
    """The rule with its new contents."""
