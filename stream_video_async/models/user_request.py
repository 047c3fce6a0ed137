# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UserRequest(Model):
    """User request.

    Source: schema UserRequest
    """

    id: str
    custom: dict[str, Any] | None | UnsetType = UNSET
    image: str | None | UnsetType = UNSET
    invisible: bool | None | UnsetType = UNSET
    language: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    privacy_settings: _m.PrivacySettingsResponse | None | UnsetType = UNSET
    role: str | None | UnsetType = UNSET
    teams: list[str] | None | UnsetType = UNSET
    teams_role: dict[str, str] | None | UnsetType = UNSET
