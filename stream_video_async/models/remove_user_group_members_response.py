# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RemoveUserGroupMembersResponse(Model):
    """The group after the removal.

    Reply of `RemoveUserGroupMembers`.

    Source: schema RemoveUserGroupMembersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_group: _m.UserGroupResponse | None = None
    """The group without those members."""
