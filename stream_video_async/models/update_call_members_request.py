# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpdateCallMembersRequest(Model):
    """Adds, changes and removes members of a call.

    Body of `UpdateCallMembers`.

    Source: schema UpdateCallMembersRequest
    """

    remove_members: list[str] | None = None
    """IDs of users to take out, at most 100."""
    update_members: list[_m.MemberRequest] | None = None
    """Members to add, or to change if they belong already; at most 100."""
