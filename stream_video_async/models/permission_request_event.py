# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class PermissionRequestEvent(Model):
    """The event `call.permission_request`.

    Source: schema PermissionRequestEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    permissions: Lenient[list[str]]
    type: Lenient[str] = "call.permission_request"
    user: Lenient[_m.UserResponse]
