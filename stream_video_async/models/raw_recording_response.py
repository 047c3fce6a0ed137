# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RawRecordingResponse(Model):
    """State of the raw recording.

    Source: schema RawRecordingResponse
    """

    status: Lenient[str]
