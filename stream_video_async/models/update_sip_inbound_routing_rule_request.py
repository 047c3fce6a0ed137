# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateSIPInboundRoutingRuleRequest(Model):
    """New contents for a rule for incoming SIP calls.

    Body of `UpdateSIPInboundRoutingRule`.

    Source: schema UpdateSIPInboundRoutingRuleRequest
    """

    caller_configs: _m.SIPCallerConfigsRequest
    """How the phone caller is represented as a user. Required."""
    name: str
    """Label for the rule, up to 255 characters. Required."""
    trunk_ids: list[str]
    """SIP trunks by ID. At least 1 entry. Required."""
    call_configs: _m.SIPCallConfigsRequest | None | UnsetType = UNSET
    """Settings for the call that is entered."""
    called_numbers: list[str] | None | UnsetType = UNSET
    """Dialed numbers that the rule matches."""
    caller_numbers: list[str] | None | UnsetType = UNSET
    """Numbers of callers that the rule matches."""
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None | UnsetType = UNSET
    """Routes straight to one call; cannot be combined with `pin_routing_configs`."""
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None | UnsetType = UNSET
    """Asks callers for a PIN before they get in."""
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None | UnsetType = UNSET
    """Routes by the PIN that is keyed in; cannot be combined with `direct_routing_configs`."""
