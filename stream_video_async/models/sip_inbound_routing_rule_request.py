# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SIPInboundRoutingRuleRequest(Model):
    """Body of `CreateSIPInboundRoutingRule`.

    Source: schema SIPInboundRoutingRuleRequest
    """

    caller_configs: _m.SIPCallerConfigsRequest
    name: str
    """From 1 to 100 characters."""
    trunk_ids: list[str]
    """From 1 to 50 entries."""
    call_configs: _m.SIPCallConfigsRequest | None | UnsetType = UNSET
    called_numbers: list[str] | None | UnsetType = UNSET
    """At most 50 entries."""
    caller_numbers: list[str] | None | UnsetType = UNSET
    """At most 50 entries."""
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None | UnsetType = UNSET
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None | UnsetType = UNSET
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None | UnsetType = UNSET
