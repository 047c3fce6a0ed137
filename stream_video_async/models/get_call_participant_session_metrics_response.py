# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class GetCallParticipantSessionMetricsResponse(Model):
    """Metrics of one participant's connection, track by track.

    Reply of `GetCallParticipantSessionMetrics`.

    Source: schema GetCallParticipantSessionMetricsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    client: _m.SessionClient | None = None
    is_publisher: bool | None = None
    is_subscriber: bool | None = None
    joined_at: Instant | None = None
    """When the participant came in."""
    published_tracks: list[_m.PublishedTrackMetrics] | None = None
    """Which kinds of tracks the participant publishes."""
    publisher_type: str | None = None
    user_id: str | None = None
    user_session_id: str | None = None
    """One connection of a user to the call; a user can have several."""
