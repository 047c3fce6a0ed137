# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpdateUsersResponse(Model):
    """Users after the change.

    Reply of `UpdateUsers` and `UpdateUsersPartial`.

    Source: schema UpdateUsersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    membership_deletion_task_id: Lenient[str]
    """Task that removes memberships in the background."""
    users: Lenient[dict[str, _m.FullUserResponse]]
    """Each user under their ID."""
