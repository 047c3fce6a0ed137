# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class StopTranscriptionResponse(Model):
    """Confirms the stop; holds nothing but timing.

    Reply of `StopTranscription`.

    Source: schema StopTranscriptionResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
