# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PublisherSession(Model):
    """One connection that fed a broadcast.

    Source: schema PublisherSession
    """

    duration_min: Lenient[float]
    """Length in minutes."""
    started_offset_min: Lenient[float]
    """Minutes into the broadcast when it began."""
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    """One connection of a user to the call; a user can have several."""
    avg_jitter_ms: float | None = None
    browser: str | None = None
    delivery_zone: str | None = None
    encoding: _m.EncodingProfile | None = None
    ingest: str | None = None
    os: str | None = None
    send_quality_score: float | None = None
    tool: str | None = None
