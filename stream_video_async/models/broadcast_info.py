# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class BroadcastInfo(Model):
    """Broadcast info.

    Source: schema BroadcastInfo
    """

    app_id: Lenient[int]
    call_cid: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    creators: Lenient[list[str]]
    duration_min: Lenient[float]
    ended_at: Lenient[str]
    started_at: Lenient[str]
    source_mode: str | None = None
