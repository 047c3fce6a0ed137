# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class PermissionRequest(Model):
    """Body of `UpdatePermission`.

    Source: schema PermissionRequest
    """

    action: str
    condition: dict[str, Any]
    name: str
    """At most 100 characters."""
    description: str | None | UnsetType = UNSET
    """At most 2048 characters."""
    owner: bool | None | UnsetType = UNSET
    same_team: bool | None | UnsetType = UNSET
