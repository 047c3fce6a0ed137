# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UnblockUsersRequest(Model):
    """Lifts one user's block on another.

    Body of `UnblockUsers`.

    Source: schema UnblockUsersRequest
    """

    blocked_user_id: str
    """ID of the user on the receiving end of the block. Required."""
    user: _m.UserRequest | None = None
    """User who lifts the block, as an object; alternative to `user_id`."""
    user_id: str | None = None
    """User who lifts the block; alternative to the full `user` object."""
