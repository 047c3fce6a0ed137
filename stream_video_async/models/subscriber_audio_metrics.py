# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Model, reply


@reply
class SubscriberAudioMetrics(Model):
    """Subscriber audio metrics.

    Source: schema SubscriberAudioMetrics
    """

    concealment_pct: _m.ActiveCallsLatencyStats | None = None
    jitter_ms: _m.ActiveCallsLatencyStats | None = None
    packets_lost_pct: _m.ActiveCallsLatencyStats | None = None
