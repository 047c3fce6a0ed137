# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class SIPInboundRoutingRulePinConfigsResponse(Model):
    """Prompts for callers who choose the call by PIN.

    Source: schema SIPInboundRoutingRulePinConfigsResponse
    """

    custom_webhook_url: str | None = None
    """Your own endpoint for checking PINs, if you have one."""
    pin_failed_attempt_prompt: str | None = None
    """Message after a wrong PIN."""
    pin_hangup_prompt: str | None = None
    """Message before the line is dropped once a PIN was keyed in."""
    pin_prompt: str | None = None
    """Message that asks for the PIN."""
    pin_success_prompt: str | None = None
    """Message after a correct PIN."""
