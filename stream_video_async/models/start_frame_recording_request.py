# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StartFrameRecordingRequest(Model):
    """Starts capturing frames.

    Body of `StartFrameRecording`.

    Source: schema StartFrameRecordingRequest
    """

    recording_external_storage: str | None = None
    """Storage of your own for the frames."""
