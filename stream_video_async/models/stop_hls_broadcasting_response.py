# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class StopHLSBroadcastingResponse(Model):
    """Confirms the stop; holds nothing but timing.

    Reply of `StopHLSBroadcasting`.

    Source: schema StopHLSBroadcastingResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
