# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class Coverage(Model):
    """Coverage.

    Source: schema Coverage
    """

    absent: Lenient[list[_m.AbsentMetric]]
    metrics_pct: Lenient[_m.MetricsPct]
    publisher_encoding_profiles: Lenient[int]
