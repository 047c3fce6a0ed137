# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserResponsePrivacyFields(Model):
    """A user, with privacy settings.

    Source: schema UserResponsePrivacyFields
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
    language: Lenient[str]
    """Language that the user prefers."""
    online: Lenient[bool]
    """True while connected."""
    role: Lenient[str]
    """Role in the whole app; decides what the user may do."""
    teams: Lenient[list[str]]
    """Teams the user is in."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    avg_response_time: int | None = None
    deactivated_at: Instant | None = None
    """When the user was made inactive."""
    deleted_at: Instant | None = None
    """Time of deletion; absent for anything not deleted."""
    image: str | None = None
    """Address of the profile picture."""
    invisible: bool | None = None
    last_active: Instant | None = None
    """When the user was last seen."""
    name: str | None = None
    """Display name, if any."""
    privacy_settings: _m.PrivacySettingsResponse | None = None
    """What others may see of the user."""
    revoke_tokens_issued_before: Instant | None = None
    """Tokens issued before this moment are no longer valid."""
    teams_role: dict[str, str] | None = None
    """Role of the user in each team, by team."""
