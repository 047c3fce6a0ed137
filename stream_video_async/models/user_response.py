# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserResponse(Model):
    """User response.

    Source: schema UserResponse
    """

    banned: Lenient[bool]
    blocked_user_ids: Lenient[list[str]]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    id: Lenient[str]
    invisible: Lenient[bool]
    language: Lenient[str]
    online: Lenient[bool]
    role: Lenient[str]
    shadow_banned: Lenient[bool]
    teams: Lenient[list[str]]
    updated_at: Lenient[Instant]
    avg_response_time: int | None = None
    ban_expires: Instant | None = None
    bypass_moderation: bool | None = None
    deactivated_at: Instant | None = None
    deleted_at: Instant | None = None
    devices: list[_m.DeviceResponse] | None = None
    image: str | None = None
    last_active: Instant | None = None
    name: str | None = None
    privacy_settings: _m.PrivacySettingsResponse | None = None
    push_notifications: _m.PushNotificationSettingsResponse | None = None
    revoke_tokens_issued_before: Instant | None = None
    teams_role: dict[str, str] | None = None
