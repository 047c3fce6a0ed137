# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class SIPInboundRoutingRuleRequest(Model):
    """A rule that leads incoming SIP calls to a call, directly or by PIN.

    Body of `CreateSIPInboundRoutingRule`.

    Source: schema SIPInboundRoutingRuleRequest
    """

    caller_configs: _m.SIPCallerConfigsRequest
    """How the phone caller is represented as a user. Required."""
    name: str
    """Label for the rule, up to 100 characters. From 1 to 100 characters. Required."""
    trunk_ids: list[str]
    """SIP trunks by ID. From 1 to 50 entries. Required."""
    call_configs: _m.SIPCallConfigsRequest | None = None
    """Settings for the call that is entered."""
    called_numbers: list[str] | None = None
    """Dialed numbers that the rule matches. At most 50 entries."""
    caller_numbers: list[str] | None = None
    """Numbers of callers that the rule matches. At most 50 entries."""
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsRequest | None = None
    """Routes straight to one call; cannot be combined with `pin_routing_configs`."""
    pin_protection_configs: _m.SIPPinProtectionConfigsRequest | None = None
    """Asks callers for a PIN before they get in."""
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsRequest | None = None
    """Routes by the PIN that is keyed in; cannot be combined with `direct_routing_configs`."""
