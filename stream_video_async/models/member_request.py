# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request


@request(kw_only=True)
class MemberRequest(Model):
    """Somebody to make a member of a call.

    Source: schema MemberRequest
    """

    user_id: str
    """Who becomes a member. At least 1 character. Required."""
    custom: dict[str, Any] | None = None
    """Your own free-form data, stored alongside."""
    role: str | None = None
    """Role that decides what the user may do in this call."""
