# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class MemberResponse(Model):
    """Somebody who belongs to a call.

    Source: schema MemberResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own data about this membership."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    user: Lenient[_m.UserResponse]
    """Who the member is, in full."""
    user_id: Lenient[str]
    """Who the member is."""
    deleted_at: Instant | None = None
    """Time of deletion; absent for anything not deleted."""
    role: str | None = None
    """Role that decides what the user may do in this call."""
