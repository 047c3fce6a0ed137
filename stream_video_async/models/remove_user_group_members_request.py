# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class RemoveUserGroupMembersRequest(Model):
    """Users to take out of a group; ones not in it are passed over.

    Body of `RemoveUserGroupMembers`.

    Source: schema RemoveUserGroupMembersRequest
    """

    member_ids: list[str]
    """Who to take out, 1 to 100. Required."""
    team_id: str | None = None
    """At most 255 characters."""
