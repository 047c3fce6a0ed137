# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CustomVideoEvent(Model):
    """The event `custom`.

    Source: schema CustomVideoEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    type: Lenient[str] = "custom"
    user: Lenient[_m.UserResponse]
