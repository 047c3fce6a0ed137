# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ReportClientEventResponse(Model):
    """Confirms that the whole batch was valid; otherwise an error comes back.

    Reply of `ReportClientCallEvent`.

    Source: schema ReportClientEventResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
