# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ReactionGroupUserResponse(Model):
    """Somebody who reacted with this type.

    Source: schema ReactionGroupUserResponse
    """

    created_at: Lenient[Instant]
    """When they reacted."""
    user_id: Lenient[str]
    """Who reacted."""
    user: _m.UserResponse | None = None
    """Who reacted, in full."""
