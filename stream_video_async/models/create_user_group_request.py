# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class CreateUserGroupRequest(Model):
    """A user group to create, with members if wanted.

    Body of `CreateUserGroup`.

    Source: schema CreateUserGroupRequest
    """

    name: str
    """Display name of the group. From 1 to 255 characters. Required."""
    description: str | None = None
    """What the group is for, up to 1024 characters."""
    id: str | None = None
    """ID of your choice; a UUID v7 is made if left out. At most 255 characters."""
    member_ids: list[str] | None = None
    """First members, at most 100."""
    team_id: str | None = None
    """Limits the group to one team. At most 255 characters."""
