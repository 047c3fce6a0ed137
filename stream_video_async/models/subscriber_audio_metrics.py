# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class SubscriberAudioMetrics(Model):
    """Quality of the sound received.

    Source: schema SubscriberAudioMetrics
    """

    concealment_pct: _m.ActiveCallsLatencyStats | None = None
    jitter_ms: _m.ActiveCallsLatencyStats | None = None
    packets_lost_pct: _m.ActiveCallsLatencyStats | None = None
