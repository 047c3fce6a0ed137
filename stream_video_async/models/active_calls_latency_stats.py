# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ActiveCallsLatencyStats(Model):
    """Median and 90th percentile of a measure over the active calls.

    Source: schema ActiveCallsLatencyStats
    """

    p50: Lenient[float]
    """Median (50th percentile)."""
    p90: Lenient[float]
    """90th percentile."""
