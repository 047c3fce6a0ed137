# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UserRequest(Model):
    """A user to create or update.

    Source: schema UserRequest
    """

    id: str
    """Which user. Required."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    image: str | None = None
    """Address of the profile picture."""
    invisible: bool | None = None
    language: str | None = None
    """Language that the user prefers."""
    name: str | None = None
    """Display name, if any."""
    privacy_settings: _m.PrivacySettingsResponse | None = None
    """What others may see of the user."""
    role: str | None = None
    """Role in the whole app."""
    teams: list[str] | None = None
    """Teams the user is in."""
    teams_role: dict[str, str] | None = None
    """Role of the user in each team, by team."""
