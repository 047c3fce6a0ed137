# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallResponse(Model):
    """Call response.

    Source: schema CallResponse
    """

    backstage: Lenient[bool]
    blocked_user_ids: Lenient[list[str]]
    captioning: Lenient[bool]
    cid: Lenient[str]
    created_at: Lenient[Instant]
    created_by: Lenient[_m.UserResponse]
    current_session_id: Lenient[str]
    custom: Lenient[dict[str, Any]]
    egress: Lenient[_m.EgressResponse]
    id: Lenient[str]
    ingress: Lenient[_m.CallIngressResponse]
    recording: Lenient[bool]
    settings: Lenient[_m.CallSettingsResponse]
    transcribing: Lenient[bool]
    translating: Lenient[bool]
    type: Lenient[str]
    updated_at: Lenient[Instant]
    channel_cid: str | None = None
    ended_at: Instant | None = None
    join_ahead_time_seconds: int | None = None
    routing_number: str | None = None
    session: _m.CallSessionResponse | None = None
    starts_at: Instant | None = None
    team: str | None = None
    thumbnails: _m.ThumbnailResponse | None = None
