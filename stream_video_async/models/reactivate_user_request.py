# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ReactivateUserRequest(Model):
    """Body of `ReactivateUser`.

    Source: schema ReactivateUserRequest
    """

    created_by_id: str | None | UnsetType = UNSET
    name: str | None | UnsetType = UNSET
    restore_messages: bool | None | UnsetType = UNSET
