# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class BlockUsersRequest(Model):
    """Blocks one user for another.

    Body of `BlockUsers`.

    Source: schema BlockUsersRequest
    """

    blocked_user_id: str
    """ID of the user on the receiving end of the block. Required."""
    user: _m.UserRequest | None = None
    """User who wants the block, as an object; alternative to `user_id`."""
    user_id: str | None = None
    """User who wants the block; alternative to the full `user` object."""
