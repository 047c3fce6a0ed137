# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class DeleteUsersRequest(Model):
    """Deletes users in the background and, if wanted, what they own.

    Body of `DeleteUsers`.

    Source: schema DeleteUsersRequest
    """

    user_ids: list[str]
    """Who to delete, 1 to 100. Required."""
    calls: Literal["hard", "soft"] | str | None = None
    """Their one-to-one calls: `soft` marks, `hard` erases; nothing happens if left out."""
    conversations: Literal["hard", "soft"] | str | None = None
    """Their one-to-one channels: `soft` marks, `hard` erases; nothing happens if left out."""
    files: bool | None = None
    """True also removes every file they uploaded."""
    messages: Literal["hard", "pruning", "soft"] | str | None = None
    """Their messages: `soft` marks, `pruning` also strips content, `hard` erases; kept if left out."""
    new_call_owner_id: str | None = None
    """Who takes over the calls they own."""
    new_channel_owner_id: str | None = None
    """Who takes over the channels they own."""
    user: Literal["hard", "pruning", "soft"] | str | None = None
    """`soft` keeps data, `pruning` blanks it, `hard` erases it (`messages`, `conversations` must be `hard`)."""
