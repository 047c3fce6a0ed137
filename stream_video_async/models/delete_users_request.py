# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class DeleteUsersRequest(Model):
    """Body of `DeleteUsers`.

    Source: schema DeleteUsersRequest
    """

    user_ids: list[str]
    """From 1 to 100 entries."""
    calls: Literal["hard", "soft"] | str | None | UnsetType = UNSET
    conversations: Literal["hard", "soft"] | str | None | UnsetType = UNSET
    files: bool | None | UnsetType = UNSET
    messages: Literal["hard", "pruning", "soft"] | str | None | UnsetType = UNSET
    new_call_owner_id: str | None | UnsetType = UNSET
    new_channel_owner_id: str | None | UnsetType = UNSET
    user: Literal["hard", "pruning", "soft"] | str | None | UnsetType = UNSET
