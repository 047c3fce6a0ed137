# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ReactionGroupUserResponse(Model):
    """Reaction group user response.

    Source: schema ReactionGroupUserResponse
    """

    created_at: Lenient[Instant]
    user_id: Lenient[str]
    user: _m.UserResponse | None = None
