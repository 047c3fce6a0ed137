# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ActiveCallsBitrateStats(Model):
    """Spread of bitrates over the active calls.

    Source: schema ActiveCallsBitrateStats
    """

    p10: Lenient[float]
    """10th percentile."""
    p50: Lenient[float]
    """Median (50th percentile)."""
