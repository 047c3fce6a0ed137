# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class ActiveCallsLatencyStats(Model):
    """Active calls latency stats.

    Source: schema ActiveCallsLatencyStats
    """

    p50: Lenient[float]
    p90: Lenient[float]
