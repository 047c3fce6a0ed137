# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class QueryCallSessionParticipantStatsResponse(Model):
    """One page of participants with statistics of their connections.

    Reply of `QueryCallSessionParticipantStats`.

    Source: schema QueryCallSessionParticipantStatsResponse
    """

    call_id: Lenient[str]
    """ID of the call within its type."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_type: Lenient[str]
    """Call type that the call was made with."""
    counts: Lenient[_m.CallStatsParticipantCounts]
    """Participants, sessions and quality in numbers."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    participants: Lenient[list[_m.CallStatsParticipant]]
    call_ended_at: Instant | None = None
    """When the call session ended."""
    call_events: list[_m.CallLevelEventPayload] | None = None
    call_started_at: Instant | None = None
    """When the call session began."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    tmp_data_source: str | None = None
