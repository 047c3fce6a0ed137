# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SIPInboundRoutingRulePinConfigsRequest(Model):
    """SIP inbound routing rule pin configs request.

    Source: schema SIPInboundRoutingRulePinConfigsRequest
    """

    custom_webhook_url: str | None | UnsetType = UNSET
    """At most 2048 characters."""
    pin_failed_attempt_prompt: str | None | UnsetType = UNSET
    """At most 500 characters."""
    pin_hangup_prompt: str | None | UnsetType = UNSET
    """At most 500 characters."""
    pin_prompt: str | None | UnsetType = UNSET
    """At most 500 characters."""
    pin_success_prompt: str | None | UnsetType = UNSET
    """At most 500 characters."""
