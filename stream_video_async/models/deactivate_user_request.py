# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class DeactivateUserRequest(Model):
    """Body of `DeactivateUser`.

    Source: schema DeactivateUserRequest
    """

    created_by_id: str | None | UnsetType = UNSET
    mark_messages_deleted: bool | None | UnsetType = UNSET
