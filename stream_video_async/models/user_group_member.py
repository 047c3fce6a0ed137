# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserGroupMember(Model):
    """One user's membership in a group, and whether they are its admin.

    Source: schema UserGroupMember
    """

    app_pk: Lenient[int]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    group_id: Lenient[str]
    is_admin: Lenient[bool]
    user_id: Lenient[str]
