# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class PublisherAllMetrics(Model):
    """Quality on the sending side.

    Source: schema PublisherAllMetrics
    """

    audio: _m.PublisherAudioMetrics | None = None
    rtt_ms: _m.ActiveCallsLatencyStats | None = None
    video: _m.PublisherVideoMetrics | None = None
