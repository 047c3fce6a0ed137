# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Quality(Model):
    """Quality of a broadcast: latency, jitter, scores and interruptions.

    Source: schema Quality
    """

    connection_avg_jitter_ms: Lenient[_m.Percentiles]
    connection_avg_latency_ms: Lenient[_m.Percentiles]
    interruption_incidents: Lenient[list[_m.Incident]]
    score_bands_by_connection_pct: Lenient[_m.ScoreBands]
    score_bands_by_watch_time_pct: Lenient[_m.ScoreBands]
    viewer_interruption_note: Lenient[str]
    p50_quality_score: float | None = None
    """Median quality score."""
    p5_quality_score: float | None = None
    """5th percentile of the quality score."""
    viewer_interruption_rate_pct: float | None = None
