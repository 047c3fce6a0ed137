# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class ReactivateUserRequest(Model):
    """Makes an inactive user active again.

    Body of `ReactivateUser`.

    Source: schema ReactivateUserRequest
    """

    created_by_id: str | None = None
    """Who reactivates the user."""
    name: str | None = None
    """New name for the user, if it should change."""
    restore_messages: bool | None = None
    """Brings back messages that were deleted earlier."""
