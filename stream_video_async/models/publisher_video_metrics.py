# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class PublisherVideoMetrics(Model):
    """Quality of the video sent.

    Source: schema PublisherVideoMetrics
    """

    bitrate: _m.ActiveCallsBitrateStats | None = None
    fps_30: _m.ActiveCallsFPSStats | None = None
    frame_encoding_time_ms: _m.ActiveCallsLatencyStats | None = None
    jitter_ms: _m.ActiveCallsLatencyStats | None = None
    resolution: _m.ActiveCallsResolutionStats | None = None
