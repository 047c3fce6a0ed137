# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CreateUserGroupResponse(Model):
    """Reply of `CreateUserGroup`.

    Source: schema CreateUserGroupResponse
    """

    duration: Lenient[str]
    user_group: _m.UserGroupResponse | None = None
