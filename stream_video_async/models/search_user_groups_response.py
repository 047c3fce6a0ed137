# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SearchUserGroupsResponse(Model):
    """User groups whose name starts as asked.

    Reply of `SearchUserGroups`.

    Source: schema SearchUserGroupsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_groups: Lenient[list[_m.UserGroupResponse]]
    """Groups found."""
