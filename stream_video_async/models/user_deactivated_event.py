# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserDeactivatedEvent(Model):
    """Sent when a user is made inactive.

    The event `user.deactivated`.

    Source: schema UserDeactivatedEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    type: Lenient[Literal["user.deactivated"]] = "user.deactivated"
    """Event name, always `user.deactivated`. Default: `user.deactivated`."""
    user: Lenient[_m.UserResponseCommonFields]
    """Who is inactive now."""
    created_by: _m.UserResponseCommonFields | None = None
    """Who made the user inactive."""
    received_at: Instant | None = None
