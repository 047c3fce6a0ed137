# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class DeactivateUsersRequest(Model):
    """Body of `DeactivateUsers`.

    Source: schema DeactivateUsersRequest
    """

    user_ids: list[str]
    """From 1 to 100 entries."""
    created_by_id: str | None | UnsetType = UNSET
    mark_channels_deleted: bool | None | UnsetType = UNSET
    mark_messages_deleted: bool | None | UnsetType = UNSET
