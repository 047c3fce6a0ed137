# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class BlockedUserResponse(Model):
    """Blocked user response.

    Source: schema BlockedUserResponse
    """

    blocked_user: Lenient[_m.UserResponse]
    blocked_user_id: Lenient[str]
    created_at: Lenient[Instant]
    user: Lenient[_m.UserResponse]
    user_id: Lenient[str]
