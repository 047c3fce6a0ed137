# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IndividualRecordingResponse(Model):
    """State of the individual recording.

    Source: schema IndividualRecordingResponse
    """

    status: Lenient[str]
