# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class DeactivateUserRequest(Model):
    """Makes a user inactive; this can be undone.

    Body of `DeactivateUser`.

    Source: schema DeactivateUserRequest
    """

    created_by_id: str | None | UnsetType = UNSET
    """Who deactivates the user."""
    mark_messages_deleted: bool | None | UnsetType = UNSET
    """Shows the user's messages as deleted."""
