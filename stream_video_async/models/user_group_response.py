# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserGroupResponse(Model):
    """User group response.

    Source: schema UserGroupResponse
    """

    created_at: Lenient[Instant]
    id: Lenient[str]
    name: Lenient[str]
    updated_at: Lenient[Instant]
    created_by: str | None = None
    description: str | None = None
    members: list[_m.UserGroupMember] | None = None
    team_id: str | None = None
