# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SIPDirectRoutingRuleCallConfigsResponse(Model):
    """The call that a direct rule leads to.

    Source: schema SIPDirectRoutingRuleCallConfigsResponse
    """

    call_id: Lenient[str]
    """Call to enter."""
    call_type: Lenient[str]
    """First half of the call's identity, before `call_id`."""
