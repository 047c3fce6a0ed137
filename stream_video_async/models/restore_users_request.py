# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class RestoreUsersRequest(Model):
    """Brings soft-deleted users back.

    Body of `RestoreUsers`.

    Source: schema RestoreUsersRequest
    """

    user_ids: list[str]
    """Who to bring back, 1 to 100. Required."""
