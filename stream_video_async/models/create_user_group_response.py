# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CreateUserGroupResponse(Model):
    """The group just created.

    Reply of `CreateUserGroup`.

    Source: schema CreateUserGroupResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_group: _m.UserGroupResponse | None = None
    """The new group."""
