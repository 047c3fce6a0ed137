# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryCallSessionParticipantStatsTimelineResponse(Model):
    """Reply of `GetCallSessionParticipantStatsTimeline`.

    Source: schema QueryCallSessionParticipantStatsTimelineResponse
    """

    call_id: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    duration: Lenient[str]
    events: Lenient[list[_m.CallParticipantTimeline]]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
