# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryCallSessionParticipantStatsTimelineResponse(Model):
    """What happened to a participant, in order of time.

    Reply of `GetCallSessionParticipantStatsTimeline`.

    Source: schema QueryCallSessionParticipantStatsTimelineResponse
    """

    call_id: Lenient[str]
    """ID of the call within its type."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_type: Lenient[str]
    """Call type that the call was made with."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    events: Lenient[list[_m.CallParticipantTimeline]]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    """One connection of a user to the call; a user can have several."""
