# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallRecording(Model):
    """Call recording.

    Source: schema CallRecording
    """

    end_time: Lenient[Instant]
    filename: Lenient[str]
    recording_type: Lenient[str]
    session_id: Lenient[str]
    start_time: Lenient[Instant]
    url: Lenient[str]
