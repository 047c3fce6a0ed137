# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class BlockUsersResponse(Model):
    """Reply of `BlockUsers`.

    Source: schema BlockUsersResponse
    """

    blocked_by_user_id: Lenient[str]
    blocked_user_id: Lenient[str]
    created_at: Lenient[Instant]
    duration: Lenient[str]
