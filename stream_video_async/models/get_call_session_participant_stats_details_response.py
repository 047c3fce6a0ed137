# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetCallSessionParticipantStatsDetailsResponse(Model):
    """One participant's statistics over time, as series.

    Reply of `GetCallSessionParticipantStatsDetails`.

    Source: schema GetCallSessionParticipantStatsDetailsResponse
    """

    call_id: Lenient[str]
    """ID of the call within its type."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_type: Lenient[str]
    """Call type that the call was made with."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    """One connection of a user to the call; a user can have several."""
    publisher: _m.ParticipantSeriesPublisherStats | None = None
    subscriber: _m.ParticipantSeriesSubscriberStats | None = None
    timeframe: _m.ParticipantSeriesTimeframe | None = None
    user: _m.ParticipantSeriesUserStats | None = None
