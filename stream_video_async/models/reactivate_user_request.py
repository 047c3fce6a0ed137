# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ReactivateUserRequest(Model):
    """Makes an inactive user active again.

    Body of `ReactivateUser`.

    Source: schema ReactivateUserRequest
    """

    created_by_id: str | None | UnsetType = UNSET
    """Who reactivates the user."""
    name: str | None | UnsetType = UNSET
    """New name for the user, if it should change."""
    restore_messages: bool | None | UnsetType = UNSET
    """Brings back messages that were deleted earlier."""
