# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class SIPInboundRoutingRuleResponse(Model):
    """Reply of `CreateSIPInboundRoutingRule`.

    Source: schema SIPInboundRoutingRuleResponse
    """

    called_numbers: Lenient[list[str]]
    created_at: Lenient[Instant]
    duration: Lenient[str]
    id: Lenient[str]
    name: Lenient[str]
    trunk_ids: Lenient[list[str]]
    updated_at: Lenient[Instant]
    call_configs: _m.SIPCallConfigsResponse | None = None
    caller_configs: _m.SIPCallerConfigsResponse | None = None
    caller_numbers: list[str] | None = None
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsResponse | None = None
    pin_protection_configs: _m.SIPPinProtectionConfigsResponse | None = None
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsResponse | None = None
