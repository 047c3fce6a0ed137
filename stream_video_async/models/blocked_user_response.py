# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class BlockedUserResponse(Model):
    """One block between two users.

    Source: schema BlockedUserResponse
    """

    blocked_user: Lenient[_m.UserResponse]
    """The person blocked."""
    blocked_user_id: Lenient[str]
    """ID of the user on the receiving end of the block."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    user: Lenient[_m.UserResponse]
    """The person who set the block."""
    user_id: Lenient[str]
    """ID of the person who set the block."""
