# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ListImportV2TasksResponse(Model):
    """Import tasks of the app in the newer scheme.

    Reply of `ListImportV2Tasks`.

    Source: schema ListImportV2TasksResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    import_tasks: Lenient[list[_m.ImportV2TaskItem]]
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
