# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request
class SIPDirectRoutingRuleCallConfigsRequest(Model):
    """SIP direct routing rule call configs request.

    Source: schema SIPDirectRoutingRuleCallConfigsRequest
    """

    call_id: str
    """At most 255 characters."""
    call_type: str
    """At most 100 characters."""
