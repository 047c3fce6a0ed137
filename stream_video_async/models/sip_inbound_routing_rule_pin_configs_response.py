# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply
class SIPInboundRoutingRulePinConfigsResponse(Model):
    """SIP inbound routing rule pin configs response.

    Source: schema SIPInboundRoutingRulePinConfigsResponse
    """

    custom_webhook_url: str | None = None
    pin_failed_attempt_prompt: str | None = None
    pin_hangup_prompt: str | None = None
    pin_prompt: str | None = None
    pin_success_prompt: str | None = None
