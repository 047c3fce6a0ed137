# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class StartFrameRecordingResponse(Model):
    """Confirms the start; holds nothing but timing.

    Reply of `StartFrameRecording`.

    Source: schema StartFrameRecordingResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
