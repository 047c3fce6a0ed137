# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Audience(Model):
    """Size of a broadcast's audience over time.

    Source: schema Audience
    """

    avg_concurrent_viewers: Lenient[int]
    """Viewers at once, on average."""
    concurrency_by_minute: Lenient[list[_m.ConcurrencyMinute]]
    """Joins, leaves and viewer counts for each minute."""
    hours_watched: Lenient[float]
    """Viewing time added up over all viewers, in hours."""
    peak_concurrent_viewers: Lenient[int]
    """Most viewers at once."""
    unique_viewers: Lenient[int]
    """Different people who watched."""
    viewer_connections: Lenient[int]
    peak_at: str | None = None
    """When most viewers were there."""
    ramp_up_min_to_90pct_peak: int | None = None
    retention_at_90pct_mark: float | None = None
    retention_at_midpoint: float | None = None
    shape: str | None = None
