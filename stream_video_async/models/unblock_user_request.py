# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class UnblockUserRequest(Model):
    """Lets a user into the call again.

    Body of `UnblockUser`.

    Source: schema UnblockUserRequest
    """

    user_id: str
    """Who may come back. Required."""
