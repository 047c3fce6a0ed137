# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class LimitsSettingsRequest(Model):
    """Limits settings request.

    Source: schema LimitsSettingsRequest
    """

    max_duration_seconds: int | None | UnsetType = UNSET
    """At least 0."""
    max_participants: int | None | UnsetType = UNSET
    max_participants_exclude_owner: bool | None | UnsetType = UNSET
    max_participants_exclude_roles: list[str] | None | UnsetType = UNSET
