# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UpdateUserGroupResponse(Model):
    """Reply of `UpdateUserGroup`.

    Source: schema UpdateUserGroupResponse
    """

    duration: Lenient[str]
    user_group: _m.UserGroupResponse | None = None
