# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class QueryCallStatsMapResponse(Model):
    """Where the people and media servers of a call session are.

    Reply of `GetCallStatsMap`.

    Source: schema QueryCallStatsMapResponse
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
    call_ended_at: Instant | None = None
    """When the call session ended."""
    call_started_at: Instant | None = None
    """When the call session began."""
    data_source: str | None = None
    end_time: Instant | None = None
    generated_at: Instant | None = None
    """When these figures were computed."""
    publishers: _m.CallStatsMapPublishers | None = None
    """Participants who publish."""
    sfus: _m.CallStatsMapSFUs | None = None
    """Media servers used."""
    start_time: Instant | None = None
    subscribers: _m.CallStatsMapSubscribers | None = None
    """Participants who receive."""
