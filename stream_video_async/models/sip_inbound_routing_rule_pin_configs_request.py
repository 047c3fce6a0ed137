# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class SIPInboundRoutingRulePinConfigsRequest(Model):
    """Prompts for callers who choose the call by PIN.

    Source: schema SIPInboundRoutingRulePinConfigsRequest
    """

    custom_webhook_url: str | None = None
    """Your own endpoint for checking PINs, if you have one. At most 2048 characters."""
    pin_failed_attempt_prompt: str | None = None
    """Message after a wrong PIN. At most 500 characters."""
    pin_hangup_prompt: str | None = None
    """Message before the line is dropped once a PIN was keyed in. At most 500 characters."""
    pin_prompt: str | None = None
    """Message that asks for the PIN. At most 500 characters."""
    pin_success_prompt: str | None = None
    """Message after a correct PIN. At most 500 characters."""
