# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class StopFrameRecordingRequest(Model):
    """Stops capturing frames; has no fields.

    Source: schema StopFrameRecordingRequest
    """
