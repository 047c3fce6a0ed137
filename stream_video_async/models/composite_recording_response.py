# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CompositeRecordingResponse(Model):
    """State of the composite recording.

    Source: schema CompositeRecordingResponse
    """

    status: Lenient[str]
