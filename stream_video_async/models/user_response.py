# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserResponse(Model):
    """A user: profile, role, teams, devices and state.

    Source: schema UserResponse
    """

    banned: Lenient[bool]
    """True for a banned user."""
    blocked_user_ids: Lenient[list[str]]
    """People the user has blocked."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    id: Lenient[str]
    """Which user."""
    invisible: Lenient[bool]
    language: Lenient[str]
    """Language that the user prefers."""
    online: Lenient[bool]
    """True while connected."""
    role: Lenient[str]
    """Role in the whole app; decides what the user may do."""
    shadow_banned: Lenient[bool]
    """True for a shadow banned user."""
    teams: Lenient[list[str]]
    """Teams the user is in."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    avg_response_time: int | None = None
    ban_expires: Instant | None = None
    """When the ban ends."""
    bypass_moderation: bool | None = None
    deactivated_at: Instant | None = None
    """When the user was made inactive."""
    deleted_at: Instant | None = None
    """Time of deletion; absent for anything not deleted."""
    devices: list[_m.DeviceResponse] | None = None
    """Devices registered for the user's pushes."""
    image: str | None = None
    """Address of the profile picture."""
    last_active: Instant | None = None
    """When the user was last seen."""
    name: str | None = None
    """Display name, if any."""
    privacy_settings: _m.PrivacySettingsResponse | None = None
    """What others may see of the user."""
    push_notifications: _m.PushNotificationSettingsResponse | None = None
    """Whether the user gets pushes at all."""
    revoke_tokens_issued_before: Instant | None = None
    """Tokens issued before this moment are no longer valid."""
    teams_role: dict[str, str] | None = None
    """Role of the user in each team, by team."""
