# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Permission(Model):
    """Something that roles can be allowed to do.

    Source: schema Permission
    """

    action: Lenient[str]
    """Action being allowed, for example `SendMessage`."""
    custom: Lenient[bool]
    """True for one of your own, false for a built-in one."""
    description: Lenient[str]
    """What it is for."""
    id: Lenient[str]
    """Permission ID; unique."""
    level: Lenient[str]
    """Where it can be granted: `app` or `channel`."""
    name: Lenient[str]
    """Title shown for it."""
    owner: Lenient[bool]
    """True if it applies to the owner of the resource."""
    owner_resource: Lenient[str]
    """Kind of resource whose owner counts, for example `Channel` for `CreateMessage`."""
    same_team: Lenient[bool]
    """True if it applies to members of the same team; only in multi-tenant apps."""
    tags: Lenient[list[str]]
    """Keywords for grouping."""
    condition: dict[str, Any] | None = None
    """Condition in MongoDB query style that decides if the permission applies."""
