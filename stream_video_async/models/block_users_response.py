# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class BlockUsersResponse(Model):
    """Who blocked whom, and when.

    Reply of `BlockUsers`.

    Source: schema BlockUsersResponse
    """

    blocked_by_user_id: Lenient[str]
    """User who set the block."""
    blocked_user_id: Lenient[str]
    """ID of the user on the receiving end of the block."""
    created_at: Lenient[Instant]
    """When the block was set."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
