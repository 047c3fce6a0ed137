# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UpdateUsersResponse(Model):
    """Reply of `UpdateUsers` and `UpdateUsersPartial`.

    Source: schema UpdateUsersResponse
    """

    duration: Lenient[str]
    membership_deletion_task_id: Lenient[str]
    users: Lenient[dict[str, _m.FullUserResponse]]
