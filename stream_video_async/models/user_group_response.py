# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserGroupResponse(Model):
    """A named group of users, optionally limited to one team.

    Source: schema UserGroupResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    id: Lenient[str]
    name: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    created_by: str | None = None
    description: str | None = None
    members: list[_m.UserGroupMember] | None = None
    team_id: str | None = None
