# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class RemoveUserGroupMembersRequest(Model):
    """Body of `RemoveUserGroupMembers`.

    Source: schema RemoveUserGroupMembersRequest
    """

    member_ids: list[str]
    """From 1 to 100 entries."""
    team_id: str | None | UnsetType = UNSET
    """At most 255 characters."""
