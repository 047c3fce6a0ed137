# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UserDeactivatedEvent(Model):
    """The event `user.deactivated`.

    Source: schema UserDeactivatedEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    type: Lenient[str] = "user.deactivated"
    user: Lenient[_m.UserResponseCommonFields]
    created_by: _m.UserResponseCommonFields | None = None
    received_at: Instant | None = None
