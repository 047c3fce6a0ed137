# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class DeliveryZoneSegment(Model):
    """Delivery zone segment.

    Source: schema DeliveryZoneSegment
    """

    key: Lenient[str]
    outlier: Lenient[bool]
    sessions: Lenient[int]
    avg_quality_score: float | None = None
    p5_quality_score: float | None = None
    poor_pct: float | None = None
    share_pct: float | None = None
    watch_share_pct: float | None = None
