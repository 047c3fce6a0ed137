# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class NetworkMetricsReportResponse(Model):
    """Mean connection time, jitter, latency and reconnect time.

    Source: schema NetworkMetricsReportResponse
    """

    average_connection_time: float | None = None
    average_jitter: float | None = None
    average_latency: float | None = None
    average_time_to_reconnect: float | None = None
