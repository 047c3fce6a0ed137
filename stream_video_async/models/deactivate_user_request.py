# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class DeactivateUserRequest(Model):
    """Makes a user inactive; this can be undone.

    Body of `DeactivateUser`.

    Source: schema DeactivateUserRequest
    """

    created_by_id: str | None = None
    """Who deactivates the user."""
    mark_messages_deleted: bool | None = None
    """Shows the user's messages as deleted."""
