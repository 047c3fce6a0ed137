# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class BroadcastSegment(Model):
    """Broadcast segment.

    Source: schema BroadcastSegment
    """

    key: Lenient[str]
    sessions: Lenient[int]
    avg_quality_score: float | None = None
    p5_quality_score: float | None = None
    poor_pct: float | None = None
    share_pct: float | None = None
    watch_share_pct: float | None = None
