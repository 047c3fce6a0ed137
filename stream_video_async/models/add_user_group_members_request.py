# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class AddUserGroupMembersRequest(Model):
    """Users to put in a group; either all of them are added or none.

    Body of `AddUserGroupMembers`.

    Source: schema AddUserGroupMembersRequest
    """

    member_ids: list[str]
    """Users to add, 1 to 100; each must exist. Required."""
    as_admin: bool | None = None
    """Makes the new members group admins; false if left out."""
    team_id: str | None = None
    """At most 255 characters."""
