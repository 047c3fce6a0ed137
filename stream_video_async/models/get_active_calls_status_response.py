# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class GetActiveCallsStatusResponse(Model):
    """Reply of `GetActiveCallsStatus`.

    Source: schema GetActiveCallsStatusResponse
    """

    duration: Lenient[str]
    end_time: Lenient[Instant]
    start_time: Lenient[Instant]
    metrics: _m.ActiveCallsMetrics | None = None
    summary: _m.ActiveCallsSummary | None = None
