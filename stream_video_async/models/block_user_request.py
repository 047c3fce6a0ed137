# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class BlockUserRequest(Model):
    """Keeps a user out of the call until unblocked.

    Body of `BlockUser`.

    Source: schema BlockUserRequest
    """

    user_id: str
    """Who to keep out. Required."""
