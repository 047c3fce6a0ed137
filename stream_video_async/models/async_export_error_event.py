# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Instant, Lenient, Model, reply


@reply
class AsyncExportErrorEvent(Model):
    """The event `export.channels.error` and `export.users.error`.

    Source: schema AsyncExportErrorEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    error: Lenient[str]
    finished_at: Lenient[Instant]
    started_at: Lenient[Instant]
    task_id: Lenient[str]
    type: Lenient[str] = "export.users.error"
    received_at: Instant | None = None
