# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetCallSessionParticipantStatsDetailsResponse(Model):
    """Reply of `GetCallSessionParticipantStatsDetails`.

    Source: schema GetCallSessionParticipantStatsDetailsResponse
    """

    call_id: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    duration: Lenient[str]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    publisher: _m.ParticipantSeriesPublisherStats | None = None
    subscriber: _m.ParticipantSeriesSubscriberStats | None = None
    timeframe: _m.ParticipantSeriesTimeframe | None = None
    user: _m.ParticipantSeriesUserStats | None = None
