# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class FullUserResponse(Model):
    """A user with everything known: devices, mutes and unread counts too.

    Source: schema FullUserResponse
    """

    banned: Lenient[bool]
    """True for a banned user."""
    blocked_user_ids: Lenient[list[str]]
    """People the user has blocked."""
    channel_mutes: Lenient[list[_m.ChannelMute]]
    """Chat channels the user has muted."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    devices: Lenient[list[_m.DeviceResponse]]
    """Devices registered for the user's pushes."""
    id: Lenient[str]
    """Which user."""
    invisible: Lenient[bool]
    language: Lenient[str]
    """Language that the user prefers."""
    mutes: Lenient[list[_m.UserMuteResponse]]
    """People the user has muted."""
    online: Lenient[bool]
    """True while connected."""
    role: Lenient[str]
    """Role in the whole app; decides what the user may do."""
    shadow_banned: Lenient[bool]
    """True for a shadow banned user."""
    teams: Lenient[list[str]]
    """Teams the user is in."""
    total_unread_count: Lenient[int]
    unread_channels: Lenient[int]
    unread_count: Lenient[int]
    unread_threads: Lenient[int]
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
    image: str | None = None
    """Address of the profile picture."""
    last_active: Instant | None = None
    """When the user was last seen."""
    latest_hidden_channels: list[str] | None = None
    name: str | None = None
    """Display name, if any."""
    privacy_settings: _m.PrivacySettingsResponse | None = None
    """What others may see of the user."""
    revoke_tokens_issued_before: Instant | None = None
    """Tokens issued before this moment are no longer valid."""
    teams_role: dict[str, str] | None = None
    """Role of the user in each team, by team."""
