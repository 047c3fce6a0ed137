# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ParticipantCountByMinuteResponse(Model):
    """Participants in one minute: first, last, least and most.

    Source: schema ParticipantCountByMinuteResponse
    """

    first: Lenient[int]
    """Participants when the minute began."""
    last: Lenient[int]
    """Participants when the minute ended."""
    max: Lenient[int]
    """Most participants in that minute."""
    min: Lenient[int]
    """Fewest participants in that minute."""
    start_ts: Lenient[Instant]
    """Start of the minute."""
