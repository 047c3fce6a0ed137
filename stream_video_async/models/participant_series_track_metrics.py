# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ParticipantSeriesTrackMetrics(Model):
    """Metrics of one track as series over time, with units and thresholds.

    Source: schema ParticipantSeriesTrackMetrics
    """

    track_id: Lenient[str]
    codec: str | None = None
    label: str | None = None
    metrics: dict[str, list[list[float]]] | None = None
    metrics_meta: dict[str, _m.MetricDescriptor] | None = None
    metrics_order: list[str] | None = None
    rid: str | None = None
    thresholds: dict[str, list[_m.MetricThreshold]] | None = None
    track_type: str | None = None
