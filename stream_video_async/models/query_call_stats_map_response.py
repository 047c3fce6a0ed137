# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class QueryCallStatsMapResponse(Model):
    """Reply of `GetCallStatsMap`.

    Source: schema QueryCallStatsMapResponse
    """

    call_id: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    counts: Lenient[_m.CallStatsParticipantCounts]
    duration: Lenient[str]
    call_ended_at: Instant | None = None
    call_started_at: Instant | None = None
    data_source: str | None = None
    end_time: Instant | None = None
    generated_at: Instant | None = None
    publishers: _m.CallStatsMapPublishers | None = None
    sfus: _m.CallStatsMapSFUs | None = None
    start_time: Instant | None = None
    subscribers: _m.CallStatsMapSubscribers | None = None
