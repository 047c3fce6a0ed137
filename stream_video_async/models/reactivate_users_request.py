# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ReactivateUsersRequest(Model):
    """Body of `ReactivateUsers`.

    Source: schema ReactivateUsersRequest
    """

    user_ids: list[str]
    """From 1 to 100 entries."""
    created_by_id: str | None | UnsetType = UNSET
    restore_channels: bool | None | UnsetType = UNSET
    restore_messages: bool | None | UnsetType = UNSET
