# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Instant, Lenient, Model, reply


@reply
class UserResponseCommonFields(Model):
    """User response common fields.

    Source: schema UserResponseCommonFields
    """

    banned: Lenient[bool]
    blocked_user_ids: Lenient[list[str]]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    id: Lenient[str]
    language: Lenient[str]
    online: Lenient[bool]
    role: Lenient[str]
    teams: Lenient[list[str]]
    updated_at: Lenient[Instant]
    avg_response_time: int | None = None
    deactivated_at: Instant | None = None
    deleted_at: Instant | None = None
    image: str | None = None
    last_active: Instant | None = None
    name: str | None = None
    revoke_tokens_issued_before: Instant | None = None
    teams_role: dict[str, str] | None = None
