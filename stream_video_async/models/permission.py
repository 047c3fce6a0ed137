# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Lenient, Model, reply


@reply
class Permission(Model):
    """Permission.

    Source: schema Permission
    """

    action: Lenient[str]
    custom: Lenient[bool]
    description: Lenient[str]
    id: Lenient[str]
    level: Lenient[str]
    name: Lenient[str]
    owner: Lenient[bool]
    owner_resource: Lenient[str]
    same_team: Lenient[bool]
    tags: Lenient[list[str]]
    condition: dict[str, Any] | None = None
