# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ViewerBehavior(Model):
    """How long and how often people watched.

    Source: schema ViewerBehavior
    """

    connection_duration_p50_s: Lenient[int]
    """Median length of a connection, in seconds."""
    connections_per_viewer_mean: Lenient[float]
    """Connections per viewer, on average."""
    median_watch_min: Lenient[float]
    """Median watching time, in minutes."""
    note: Lenient[str]
    p90_watch_min: Lenient[float]
    """90th percentile of watching time, in minutes."""
    bounce_rate_pct: float | None = None
    connections_under_30s_pct: float | None = None
    """Share of connections shorter than 30 seconds, in percent."""
    return_visit_rate_pct: float | None = None
