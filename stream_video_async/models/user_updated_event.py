# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UserUpdatedEvent(Model):
    """Sent when a user's details change.

    The event `user.updated`.

    Source: schema UserUpdatedEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    type: Lenient[Literal["user.updated"]] = "user.updated"
    """Event name, always `user.updated`. Default: `user.updated`."""
    user: Lenient[_m.UserResponsePrivacyFields]
    """The user with the new details."""
    received_at: Instant | None = None
