# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserMuteResponse(Model):
    """User mute response.

    Source: schema UserMuteResponse
    """

    created_at: Lenient[Instant]
    updated_at: Lenient[Instant]
    expires: Instant | None = None
    target: _m.UserResponse | None = None
    user: _m.UserResponse | None = None
