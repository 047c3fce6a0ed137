# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class JoinCallAPIMetrics(Model):
    """Join call API metrics.

    Source: schema JoinCallAPIMetrics
    """

    failures: Lenient[float]
    total: Lenient[float]
    latency: _m.ActiveCallsLatencyStats | None = None
