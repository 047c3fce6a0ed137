# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DeliveryZoneSegment(Model):
    """Quality for viewers served by one delivery zone.

    Source: schema DeliveryZoneSegment
    """

    key: Lenient[str]
    outlier: Lenient[bool]
    sessions: Lenient[int]
    avg_quality_score: float | None = None
    """Mean quality score."""
    p5_quality_score: float | None = None
    """5th percentile of the quality score."""
    poor_pct: float | None = None
    """Share with poor quality, in percent."""
    share_pct: float | None = None
    watch_share_pct: float | None = None
