# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class GetActiveCallsStatusResponse(Model):
    """Numbers and quality of the calls in progress.

    Reply of `GetActiveCallsStatus`.

    Source: schema GetActiveCallsStatusResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    end_time: Lenient[Instant]
    """Until when the figures count."""
    start_time: Lenient[Instant]
    """From when the figures count."""
    metrics: _m.ActiveCallsMetrics | None = None
    """Quality figures for joining, publishing and subscribing."""
    summary: _m.ActiveCallsSummary | None = None
    """How many calls and people are active."""
