# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class BlockedUserEvent(Model):
    """The event `call.blocked_user`.

    Source: schema BlockedUserEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.blocked_user"
    user: Lenient[_m.UserResponse]
    blocked_by_user: _m.UserResponse | None = None
