# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class MetricsPct(Model):
    """Coverage in percent, metric by metric.

    Source: schema MetricsPct
    """

    freezes: float | None = None
    geo: float | None = None
    jitter: float | None = None
    latency: float | None = None
    quality_score: float | None = None
