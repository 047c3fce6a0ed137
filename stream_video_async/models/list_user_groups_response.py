# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListUserGroupsResponse(Model):
    """One page of user groups.

    Reply of `ListUserGroups`.

    Source: schema ListUserGroupsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_groups: Lenient[list[_m.UserGroupResponse]]
    """Groups on this page."""
