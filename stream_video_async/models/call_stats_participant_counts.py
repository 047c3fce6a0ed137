# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallStatsParticipantCounts(Model):
    """Participants, sessions and quality of a call in numbers.

    Source: schema CallStatsParticipantCounts
    """

    live_sessions: Lenient[int]
    """Connections still open."""
    participants: Lenient[int]
    """People who took part."""
    peak_concurrent_sessions: Lenient[int]
    """Most connections open at once."""
    peak_concurrent_users: Lenient[int]
    """Most people connected at once."""
    publishers: Lenient[int]
    """People who published something."""
    sessions: Lenient[int]
    """Connections in all."""
    sfus_used: Lenient[int]
    """Number of media servers involved."""
    average_jitter_ms: int | None = None
    """Mean jitter in milliseconds."""
    average_latency_ms: int | None = None
    """Mean latency in milliseconds."""
    avg_user_rating: float | None = None
    """Mean of the ratings that users gave."""
    call_event_count: int | None = None
    cq_score: int | None = None
    max_freezes_duration_ms: int | None = None
    min_user_rating: int | None = None
    """Lowest rating that a user gave."""
    total_participant_duration: int | None = None
