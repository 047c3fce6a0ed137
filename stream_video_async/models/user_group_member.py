# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class UserGroupMember(Model):
    """User group member.

    Source: schema UserGroupMember
    """

    app_pk: Lenient[int]
    created_at: Lenient[Instant]
    group_id: Lenient[str]
    is_admin: Lenient[bool]
    user_id: Lenient[str]
