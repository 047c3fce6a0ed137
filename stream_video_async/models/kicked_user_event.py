# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class KickedUserEvent(Model):
    """The event `call.kicked_user`.

    Source: schema KickedUserEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.kicked_user"
    user: Lenient[_m.UserResponse]
    kicked_by_user: _m.UserResponse | None = None
