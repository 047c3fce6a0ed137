# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreateUserGroupRequest(Model):
    """Body of `CreateUserGroup`.

    Source: schema CreateUserGroupRequest
    """

    name: str
    """From 1 to 255 characters."""
    description: str | None | UnsetType = UNSET
    """At most 1024 characters."""
    id: str | None | UnsetType = UNSET
    """At most 255 characters."""
    member_ids: list[str] | None | UnsetType = UNSET
    """At most 100 entries."""
    team_id: str | None | UnsetType = UNSET
    """At most 255 characters."""
