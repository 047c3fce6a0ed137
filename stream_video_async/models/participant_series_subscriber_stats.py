# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ParticipantSeriesSubscriberStats(Model):
    """Series for what a participant receives.

    Source: schema ParticipantSeriesSubscriberStats
    """

    __wire_names__: ClassVar[dict[str, str]] = {"global_": "global"}
    global_: dict[str, list[list[float]]] | None = None
    global_meta: dict[str, _m.MetricDescriptor] | None = None
    global_metrics_order: list[str] | None = None
    global_thresholds: dict[str, list[_m.MetricThreshold]] | None = None
    subscriptions: list[_m.ParticipantSeriesSubscriptionTrackMetrics] | None = None
