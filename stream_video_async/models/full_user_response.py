# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class FullUserResponse(Model):
    """Full user response.

    Source: schema FullUserResponse
    """

    banned: Lenient[bool]
    blocked_user_ids: Lenient[list[str]]
    channel_mutes: Lenient[list[_m.ChannelMute]]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    devices: Lenient[list[_m.DeviceResponse]]
    id: Lenient[str]
    invisible: Lenient[bool]
    language: Lenient[str]
    mutes: Lenient[list[_m.UserMuteResponse]]
    online: Lenient[bool]
    role: Lenient[str]
    shadow_banned: Lenient[bool]
    teams: Lenient[list[str]]
    total_unread_count: Lenient[int]
    unread_channels: Lenient[int]
    unread_count: Lenient[int]
    unread_threads: Lenient[int]
    updated_at: Lenient[Instant]
    avg_response_time: int | None = None
    ban_expires: Instant | None = None
    bypass_moderation: bool | None = None
    deactivated_at: Instant | None = None
    deleted_at: Instant | None = None
    image: str | None = None
    last_active: Instant | None = None
    latest_hidden_channels: list[str] | None = None
    name: str | None = None
    privacy_settings: _m.PrivacySettingsResponse | None = None
    revoke_tokens_issued_before: Instant | None = None
    teams_role: dict[str, str] | None = None
