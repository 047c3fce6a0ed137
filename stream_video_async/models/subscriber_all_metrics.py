# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class SubscriberAllMetrics(Model):
    """Quality on the receiving side.

    Source: schema SubscriberAllMetrics
    """

    audio: _m.SubscriberAudioMetrics | None = None
    rtt_ms: _m.ActiveCallsLatencyStats | None = None
    video: _m.SubscriberVideoMetrics | None = None
