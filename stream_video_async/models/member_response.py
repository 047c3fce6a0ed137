# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class MemberResponse(Model):
    """Member response.

    Source: schema MemberResponse
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    updated_at: Lenient[Instant]
    user: Lenient[_m.UserResponse]
    user_id: Lenient[str]
    deleted_at: Instant | None = None
    role: str | None = None
