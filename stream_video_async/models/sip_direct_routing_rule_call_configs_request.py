# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class SIPDirectRoutingRuleCallConfigsRequest(Model):
    """The call that a direct rule leads to.

    Source: schema SIPDirectRoutingRuleCallConfigsRequest
    """

    call_id: str
    """Call to enter; a Handlebars template. At most 255 characters. Required."""
    call_type: str
    """First half of the call's identity, before `call_id`. At most 100 characters. Required."""
