# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallResponse(Model):
    """A call: identity, settings, session and what is running in it.

    Source: schema CallResponse
    """

    backstage: Lenient[bool]
    blocked_user_ids: Lenient[list[str]]
    """Users kept out of this call."""
    captioning: Lenient[bool]
    """True while closed captions run."""
    cid: Lenient[str]
    """Full identifier, ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    created_by: Lenient[_m.UserResponse]
    """User who set the call up."""
    current_session_id: Lenient[str]
    """ID of the session now running."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    egress: Lenient[_m.EgressResponse]
    """What currently leaves the call: recordings, HLS and RTMP output."""
    id: Lenient[str]
    """ID within the call type."""
    ingress: Lenient[_m.CallIngressResponse]
    """Addresses for streaming into the call from outside."""
    recording: Lenient[bool]
    """True while a recording runs."""
    settings: Lenient[_m.CallSettingsResponse]
    """Settings in force, from the call type and overrides."""
    transcribing: Lenient[bool]
    """True while a transcription runs."""
    translating: Lenient[bool]
    """True while captions are being translated."""
    type: Lenient[str]
    """Call type it was made with."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    channel_cid: str | None = None
    """Chat channel concerned, written ``type:id``."""
    ended_at: Instant | None = None
    """When the call ended; absent for a call not ended."""
    join_ahead_time_seconds: int | None = None
    """How many seconds before `starts_at` joining becomes possible."""
    routing_number: str | None = None
    """10 digits by which SIP routing finds the call."""
    session: _m.CallSessionResponse | None = None
    """The session: participants, answers and times."""
    starts_at: Instant | None = None
    """Planned start."""
    team: str | None = None
    """Team the call belongs to."""
    thumbnails: _m.ThumbnailResponse | None = None
    """Preview picture of the call."""
