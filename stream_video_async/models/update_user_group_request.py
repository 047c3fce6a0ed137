# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateUserGroupRequest(Model):
    """Body of `UpdateUserGroup`.

    Source: schema UpdateUserGroupRequest
    """

    description: str | None | UnsetType = UNSET
    """At most 1024 characters."""
    name: str | None | UnsetType = UNSET
    """From 1 to 255 characters."""
    team_id: str | None | UnsetType = UNSET
    """At most 255 characters."""
