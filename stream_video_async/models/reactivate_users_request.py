# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class ReactivateUsersRequest(Model):
    """Makes a batch of inactive users active again.

    Body of `ReactivateUsers`.

    Source: schema ReactivateUsersRequest
    """

    user_ids: list[str]
    """Users to make active, 1 to 100. Required."""
    created_by_id: str | None = None
    """Who reactivates them."""
    restore_channels: bool | None = None
    """Brings back channels that were deleted earlier."""
    restore_messages: bool | None = None
    """Brings back messages that were deleted earlier."""
