# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class PermissionRequest(Model):
    """New contents for a custom permission.

    Body of `UpdatePermission`.

    Source: schema PermissionRequest
    """

    action: str
    """Action being allowed, for example `SendMessage`. Required."""
    condition: dict[str, Any]
    """Condition in MongoDB query style that decides if the permission applies. Required."""
    name: str
    """Title of the permission, up to 100 characters. Required."""
    description: str | None = None
    """What it is for. At most 2048 characters."""
    owner: bool | None = None
    """True if it applies to the owner of the resource."""
    same_team: bool | None = None
    """True if it applies to members of the same team; only in multi-tenant apps."""
