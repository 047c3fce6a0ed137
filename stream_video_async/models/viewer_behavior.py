# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ViewerBehavior(Model):
    """Viewer behavior.

    Source: schema ViewerBehavior
    """

    connection_duration_p50_s: Lenient[int]
    connections_per_viewer_mean: Lenient[float]
    median_watch_min: Lenient[float]
    note: Lenient[str]
    p90_watch_min: Lenient[float]
    bounce_rate_pct: float | None = None
    connections_under_30s_pct: float | None = None
    return_visit_rate_pct: float | None = None
