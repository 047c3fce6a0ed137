# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallTranscription(Model):
    """A finished transcription file of a call.

    Source: schema CallTranscription
    """

    end_time: Lenient[Instant]
    """When transcription ended."""
    filename: Lenient[str]
    """Needed, with `session_id`, to delete the file."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    start_time: Lenient[Instant]
    """When transcription began."""
    url: Lenient[str]
    """Where the file can be downloaded."""
