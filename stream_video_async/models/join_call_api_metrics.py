# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class JoinCallAPIMetrics(Model):
    """Join call API metrics.

    Source: schema JoinCallAPIMetrics
    """

    failures: Lenient[float]
    total: Lenient[float]
    latency: _m.ActiveCallsLatencyStats | None = None
