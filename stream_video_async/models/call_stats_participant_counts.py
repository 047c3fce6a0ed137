# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CallStatsParticipantCounts(Model):
    """Call stats participant counts.

    Source: schema CallStatsParticipantCounts
    """

    live_sessions: Lenient[int]
    participants: Lenient[int]
    peak_concurrent_sessions: Lenient[int]
    peak_concurrent_users: Lenient[int]
    publishers: Lenient[int]
    sessions: Lenient[int]
    sfus_used: Lenient[int]
    average_jitter_ms: int | None = None
    average_latency_ms: int | None = None
    avg_user_rating: float | None = None
    call_event_count: int | None = None
    cq_score: int | None = None
    max_freezes_duration_ms: int | None = None
    min_user_rating: int | None = None
    total_participant_duration: int | None = None
