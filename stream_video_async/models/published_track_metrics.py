# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class PublishedTrackMetrics(Model):
    """Series for one track that a participant publishes.

    Source: schema PublishedTrackMetrics
    """

    bitrate: _m.MetricTimeSeries | None = None
    codec: str | None = None
    framerate: _m.MetricTimeSeries | None = None
    resolution: _m.ResolutionMetricsTimeSeries | None = None
    track_id: str | None = None
    track_type: str | None = None
    warnings: list[_m.SessionWarningResponse] | None = None
