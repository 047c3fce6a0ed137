# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Model, reply


@reply
class SubscriberAllMetrics(Model):
    """Subscriber all metrics.

    Source: schema SubscriberAllMetrics
    """

    audio: _m.SubscriberAudioMetrics | None = None
    rtt_ms: _m.ActiveCallsLatencyStats | None = None
    video: _m.SubscriberVideoMetrics | None = None
