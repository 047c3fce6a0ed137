# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallReportResponse(Model):
    """Call report response.

    Source: schema CallReportResponse
    """

    score: Lenient[float]
    ended_at: Instant | None = None
    started_at: Instant | None = None
