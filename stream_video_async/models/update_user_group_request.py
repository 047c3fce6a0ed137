# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class UpdateUserGroupRequest(Model):
    """New name or description for a group; its team cannot change.

    Body of `UpdateUserGroup`.

    Source: schema UpdateUserGroupRequest
    """

    description: str | None = None
    """What the group is for, up to 1024 characters."""
    name: str | None = None
    """Display name of the group. From 1 to 255 characters."""
    team_id: str | None = None
    """At most 255 characters."""
