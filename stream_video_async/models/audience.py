# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class Audience(Model):
    """Audience.

    Source: schema Audience
    """

    avg_concurrent_viewers: Lenient[int]
    concurrency_by_minute: Lenient[list[_m.ConcurrencyMinute]]
    hours_watched: Lenient[float]
    peak_concurrent_viewers: Lenient[int]
    unique_viewers: Lenient[int]
    viewer_connections: Lenient[int]
    peak_at: str | None = None
    ramp_up_min_to_90pct_peak: int | None = None
    retention_at_90pct_mark: float | None = None
    retention_at_midpoint: float | None = None
    shape: str | None = None
