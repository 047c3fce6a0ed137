# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class StopRecordingResponse(Model):
    """Confirms the stop; holds nothing but timing.

    Reply of `StopRecording`.

    Source: schema StopRecordingResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
