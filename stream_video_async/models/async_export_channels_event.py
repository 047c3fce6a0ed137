# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class AsyncExportChannelsEvent(Model):
    """Reports that a channel export is finished.

    The event `export.channels.success`.

    Source: schema AsyncExportChannelsEvent
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Your own free-form data, stored alongside."""
    finished_at: Lenient[Instant]
    started_at: Lenient[Instant]
    """When it began."""
    task_id: Lenient[str]
    """ID of the background task; poll it for progress."""
    type: Lenient[Literal["export.channels.success"]] = "export.channels.success"
    """Event name, always `export.channels.success`. Default: `export.channels.success`."""
    url: Lenient[str]
    """Where to download the result."""
    received_at: Instant | None = None
