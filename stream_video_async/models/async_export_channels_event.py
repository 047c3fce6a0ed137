# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Instant, Lenient, Model, reply


@reply
class AsyncExportChannelsEvent(Model):
    """The event `export.channels.success`.

    Source: schema AsyncExportChannelsEvent
    """

    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    finished_at: Lenient[Instant]
    started_at: Lenient[Instant]
    task_id: Lenient[str]
    type: Lenient[str] = "export.channels.success"
    url: Lenient[str]
    received_at: Instant | None = None
