# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallStatsParticipantSession(Model):
    """One connection of a participant: client, place and quality.

    Source: schema CallStatsParticipantSession
    """

    is_live: Lenient[bool]
    """True while the participant is still connected."""
    published_tracks: Lenient[_m.PublishedTrackFlags]
    """Which kinds of tracks the participant publishes."""
    user_session_id: Lenient[str]
    """One connection of a user to the call; a user can have several."""
    browser: str | None = None
    browser_version: str | None = None
    cq_score: int | None = None
    current_ip: str | None = None
    """Address the participant connects from."""
    current_sfu: str | None = None
    """Media server the participant is on."""
    distance_to_sfu_kilometers: float | None = None
    """Distance to the media server, in kilometers."""
    ended_at: Instant | None = None
    """When it ended."""
    freezes_duration_ms: int | None = None
    """Time that video stood still, in milliseconds."""
    ingress: str | None = None
    jitter_ms: int | None = None
    """Jitter in milliseconds."""
    latency_ms: int | None = None
    """Latency in milliseconds."""
    location: _m.CallStatsLocation | None = None
    """Where the participant is."""
    os: str | None = None
    publisher_type: str | None = None
    sdk: str | None = None
    """SDK of the client."""
    sdk_version: str | None = None
    """Release number of that SDK."""
    started_at: Instant | None = None
    """When it began."""
    unified_session_id: str | None = None
    webrtc_version: str | None = None
