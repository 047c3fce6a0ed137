# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StopClosedCaptionsRequest(Model):
    """Stops closed captions, and the transcription too if wanted.

    Body of `StopClosedCaptions`.

    Source: schema StopClosedCaptionsRequest
    """

    stop_transcription: bool | None = None
    """Also stops the transcription."""
