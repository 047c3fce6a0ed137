# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserMuteResponse(Model):
    """One user's mute of another.

    Source: schema UserMuteResponse
    """

    created_at: Lenient[Instant]
    """When the mute was set."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    expires: Instant | None = None
    """When the mute ends."""
    target: _m.UserResponse | None = None
    """Who is muted."""
    user: _m.UserResponse | None = None
    """Who muted them."""
