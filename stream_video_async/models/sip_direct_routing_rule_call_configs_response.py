# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class SIPDirectRoutingRuleCallConfigsResponse(Model):
    """SIP direct routing rule call configs response.

    Source: schema SIPDirectRoutingRuleCallConfigsResponse
    """

    call_id: Lenient[str]
    call_type: Lenient[str]
