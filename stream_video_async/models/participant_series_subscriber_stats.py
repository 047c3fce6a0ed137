# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply_with_wire_names


@reply_with_wire_names({"global_": "global"})
class ParticipantSeriesSubscriberStats(Model):
    """Series for what a participant receives.

    Source: schema ParticipantSeriesSubscriberStats
    """

    global_: dict[str, list[list[float]]] | None = None
    global_meta: dict[str, _m.MetricDescriptor] | None = None
    global_metrics_order: list[str] | None = None
    global_thresholds: dict[str, list[_m.MetricThreshold]] | None = None
    subscriptions: list[_m.ParticipantSeriesSubscriptionTrackMetrics] | None = None
