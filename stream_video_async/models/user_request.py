# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UserRequest(Model):
    """A user to create or update.

    Source: schema UserRequest
    """

    id: str
    """Which user. Required."""
    custom: dict[str, Any] | None | UnsetType = UNSET
    """Your own free-form data, stored alongside."""
    image: str | None | UnsetType = UNSET
    """Address of the profile picture."""
    invisible: bool | None | UnsetType = UNSET
    language: str | None | UnsetType = UNSET
    """Language that the user prefers."""
    name: str | None | UnsetType = UNSET
    """Display name, if any."""
    privacy_settings: _m.PrivacySettingsResponse | None | UnsetType = UNSET
    """What others may see of the user."""
    role: str | None | UnsetType = UNSET
    """Role in the whole app."""
    teams: list[str] | None | UnsetType = UNSET
    """Teams the user is in."""
    teams_role: dict[str, str] | None | UnsetType = UNSET
    """Role of the user in each team, by team."""
