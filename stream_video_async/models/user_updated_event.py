# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserUpdatedEvent(Model):
    """The event `user.updated`.

    Source: schema UserUpdatedEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    type: Lenient[str] = "user.updated"
    user: Lenient[_m.UserResponsePrivacyFields]
    received_at: Instant | None = None
