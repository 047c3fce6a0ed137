# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class GetCallParticipantSessionMetricsResponse(Model):
    """Reply of `GetCallParticipantSessionMetrics`.

    Source: schema GetCallParticipantSessionMetricsResponse
    """

    duration: Lenient[str]
    client: _m.SessionClient | None = None
    is_publisher: bool | None = None
    is_subscriber: bool | None = None
    joined_at: Instant | None = None
    published_tracks: list[_m.PublishedTrackMetrics] | None = None
    publisher_type: str | None = None
    user_id: str | None = None
    user_session_id: str | None = None
