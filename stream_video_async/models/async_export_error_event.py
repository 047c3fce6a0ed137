# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class AsyncExportErrorEvent(Model):
    """Reports that a user export failed.

    The event `export.channels.error` and `export.users.error`.

    Source: schema AsyncExportErrorEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    error: Lenient[str]
    """What went wrong."""
    finished_at: Lenient[Instant]
    started_at: Lenient[Instant]
    """When it began."""
    task_id: Lenient[str]
    """ID of the background task; poll it for progress."""
    type: Lenient[Literal["export.channels.error", "export.users.error"]] = "export.users.error"
    """Event name, always `export.users.error`. Default: `export.users.error`."""
    received_at: Instant | None = None
