# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class DeactivateUsersRequest(Model):
    """Makes a batch of users inactive.

    Body of `DeactivateUsers`.

    Source: schema DeactivateUsersRequest
    """

    user_ids: list[str]
    """Users to make inactive, 1 to 100. Required."""
    created_by_id: str | None = None
    """Who deactivates them."""
    mark_channels_deleted: bool | None = None
    """Shows their channels as deleted."""
    mark_messages_deleted: bool | None = None
    """Shows the user's messages as deleted."""
