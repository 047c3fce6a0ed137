# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRecording(Model):
    """A finished recording file of a call.

    Source: schema CallRecording
    """

    end_time: Lenient[Instant]
    """When recording ended."""
    filename: Lenient[str]
    """Needed, with `session_id`, to delete the file."""
    recording_type: Lenient[str]
    """Kind of recording: `composite`, `individual` or `raw`."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    start_time: Lenient[Instant]
    """When recording began."""
    url: Lenient[str]
    """Where the file can be downloaded."""
