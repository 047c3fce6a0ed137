# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ActiveCallsFPSStats(Model):
    """Spread of frame rates over the active calls.

    Source: schema ActiveCallsFPSStats
    """

    p05: Lenient[float]
    """5th percentile."""
    p10: Lenient[float]
    """10th percentile."""
    p50: Lenient[float]
    """Median (50th percentile)."""
    p90: Lenient[float]
    """90th percentile."""
