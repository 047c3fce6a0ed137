# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryCallParticipantSessionsResponse(Model):
    """One page of connections to a call session.

    Reply of `QueryCallParticipantSessions`.

    Source: schema QueryCallParticipantSessionsResponse
    """

    call_id: Lenient[str]
    """ID of the call within its type."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_type: Lenient[str]
    """Call type that the call was made with."""
    duration: Lenient[int]
    """How long the server took over the request, in milliseconds."""
    participants_sessions: Lenient[list[_m.ParticipantSessionDetails]]
    total_participant_duration: Lenient[int]
    total_participant_sessions: Lenient[int]
    """How many connections in all."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    session: _m.CallSessionResponse | None = None
