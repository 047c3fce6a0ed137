# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserReactivatedEvent(Model):
    """Sent when an inactive user is made active again.

    The event `user.reactivated`.

    Source: schema UserReactivatedEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    type: Lenient[Literal["user.reactivated"]] = "user.reactivated"
    """Event name, always `user.reactivated`. Default: `user.reactivated`."""
    user: Lenient[_m.UserResponseCommonFields]
    """Who is active again."""
    created_by: _m.UserResponseCommonFields | None = None
    """Who made the user active."""
    received_at: Instant | None = None
