# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeleteSIPTrunkResponse(Model):
    """Confirms that the trunk is gone.

    Reply of `DeleteSIPTrunk`.

    Source: schema DeleteSIPTrunkResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
