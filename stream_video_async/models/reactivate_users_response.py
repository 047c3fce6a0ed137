# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ReactivateUsersResponse(Model):
    """Task that does the work in the background.

    Reply of `ReactivateUsers`.

    Source: schema ReactivateUsersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    task_id: Lenient[str]
    """ID of the background task; poll it for progress."""
