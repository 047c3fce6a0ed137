# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallReportResponse(Model):
    """Start, end and quality score of a call session.

    Source: schema CallReportResponse
    """

    score: Lenient[float]
    ended_at: Instant | None = None
    """When it ended."""
    started_at: Instant | None = None
    """When it began."""
