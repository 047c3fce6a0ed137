# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ParticipantSeriesUserStats(Model):
    """Series for a participant as a whole.

    Source: schema ParticipantSeriesUserStats
    """

    metrics: dict[str, list[list[float]]] | None = None
    metrics_meta: dict[str, _m.MetricDescriptor] | None = None
    metrics_order: list[str] | None = None
    thresholds: dict[str, list[_m.MetricThreshold]] | None = None
