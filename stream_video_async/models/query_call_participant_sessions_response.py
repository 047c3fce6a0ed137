# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryCallParticipantSessionsResponse(Model):
    """Reply of `QueryCallParticipantSessions`.

    Source: schema QueryCallParticipantSessionsResponse
    """

    call_id: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    duration: Lenient[int]
    participants_sessions: Lenient[list[_m.ParticipantSessionDetails]]
    total_participant_duration: Lenient[int]
    total_participant_sessions: Lenient[int]
    next: str | None = None
    prev: str | None = None
    session: _m.CallSessionResponse | None = None
