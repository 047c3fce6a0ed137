# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class SIPInboundRoutingRuleResponse(Model):
    """A rule that leads incoming SIP calls to a call.

    Reply of `CreateSIPInboundRoutingRule`.

    Source: schema SIPInboundRoutingRuleResponse
    """

    called_numbers: Lenient[list[str]]
    """Dialed numbers that the rule matches."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    id: Lenient[str]
    """Which rule."""
    name: Lenient[str]
    """Label of the rule."""
    trunk_ids: Lenient[list[str]]
    """SIP trunks by ID."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    call_configs: _m.SIPCallConfigsResponse | None = None
    """Settings for the call that is entered."""
    caller_configs: _m.SIPCallerConfigsResponse | None = None
    """How the phone caller is represented as a user."""
    caller_numbers: list[str] | None = None
    """Numbers of callers that the rule matches."""
    direct_routing_configs: _m.SIPDirectRoutingRuleCallConfigsResponse | None = None
    """Routes straight to one call; cannot be combined with `pin_routing_configs`."""
    pin_protection_configs: _m.SIPPinProtectionConfigsResponse | None = None
    """Asks callers for a PIN before they get in."""
    pin_routing_configs: _m.SIPInboundRoutingRulePinConfigsResponse | None = None
    """Routes by the PIN that is keyed in; cannot be combined with `direct_routing_configs`."""
