# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BroadcastInfo(Model):
    """Which broadcast a digest covers, and when it ran.

    Source: schema BroadcastInfo
    """

    app_id: Lenient[int]
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_type: Lenient[str]
    """Call type that the call was made with."""
    creators: Lenient[list[str]]
    duration_min: Lenient[float]
    """Length in minutes."""
    ended_at: Lenient[str]
    """When it ended."""
    started_at: Lenient[str]
    """When it began."""
    source_mode: str | None = None
