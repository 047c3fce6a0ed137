# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UnblockedUserEvent(Model):
    """The event `call.unblocked_user`.

    Source: schema UnblockedUserEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.unblocked_user"
    user: Lenient[_m.UserResponse]
