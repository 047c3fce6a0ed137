# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateSIPInboundRoutingRuleRequest(Model):
    """Body of `UpdateSIPInboundRoutingRule`.

    Source: schema UpdateSIPInboundRoutingRuleRequest
    """

    caller_configs: _m.SIPCallerConfigsRequest
    name: str
    """At most 255 characters."""
    trunk_ids: list[str]
    """At least 1 entry."""
    call_configs: _m.SIPCallConfigsRequest | None | UnsetType = UNSET
    called_numbers: list[str] | None | UnsetType = UNSET
    caller_numbers: list[str] | None | UnsetType = UNSET
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None | UnsetType = UNSET
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None | UnsetType = UNSET
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None | UnsetType = UNSET
