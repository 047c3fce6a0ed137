# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StopTranscriptionRequest(Model):
    """Stops a transcription, and closed captions too if wanted.

    Body of `StopTranscription`.

    Source: schema StopTranscriptionRequest
    """

    stop_closed_captions: bool | None = None
    """Also stops closed captions."""
