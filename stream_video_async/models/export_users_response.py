# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ExportUsersResponse(Model):
    """Task that exports the users in the background.

    Reply of `ExportUsers`.

    Source: schema ExportUsersResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    task_id: Lenient[str]
    """ID of the background task; poll it for progress."""
