# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class QueryCallSessionParticipantStatsResponse(Model):
    """Reply of `QueryCallSessionParticipantStats`.

    Source: schema QueryCallSessionParticipantStatsResponse
    """

    call_id: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    counts: Lenient[_m.CallStatsParticipantCounts]
    duration: Lenient[str]
    participants: Lenient[list[_m.CallStatsParticipant]]
    call_ended_at: Instant | None = None
    call_events: list[_m.CallLevelEventPayload] | None = None
    call_started_at: Instant | None = None
    next: str | None = None
    prev: str | None = None
    tmp_data_source: str | None = None
