# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallStatsParticipantSession(Model):
    """Call stats participant session.

    Source: schema CallStatsParticipantSession
    """

    is_live: Lenient[bool]
    published_tracks: Lenient[_m.PublishedTrackFlags]
    user_session_id: Lenient[str]
    browser: str | None = None
    browser_version: str | None = None
    cq_score: int | None = None
    current_ip: str | None = None
    current_sfu: str | None = None
    distance_to_sfu_kilometers: float | None = None
    ended_at: Instant | None = None
    freezes_duration_ms: int | None = None
    ingress: str | None = None
    jitter_ms: int | None = None
    latency_ms: int | None = None
    location: _m.CallStatsLocation | None = None
    os: str | None = None
    publisher_type: str | None = None
    sdk: str | None = None
    sdk_version: str | None = None
    started_at: Instant | None = None
    unified_session_id: str | None = None
    webrtc_version: str | None = None
