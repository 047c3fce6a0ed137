# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeleteSIPInboundRoutingRuleResponse(Model):
    """Confirms that the rule is gone.

    Reply of `DeleteSIPInboundRoutingRule`.

    Source: schema DeleteSIPInboundRoutingRuleResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
