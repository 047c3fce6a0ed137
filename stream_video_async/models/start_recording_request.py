# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StartRecordingRequest(Model):
    """Where a recording to start should be stored.

    Body of `StartRecording`.

    Source: schema StartRecordingRequest
    """

    recording_external_storage: str | None = None
    """Storage of your own for the recording."""
