# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallStatsReportSummaryResponse(Model):
    """Call stats report summary response.

    Source: schema CallStatsReportSummaryResponse
    """

    call_cid: Lenient[str]
    call_duration_seconds: Lenient[int]
    call_session_id: Lenient[str]
    call_status: Lenient[str]
    first_stats_time: Lenient[Instant]
    created_at: Instant | None = None
    min_user_rating: int | None = None
    quality_score: int | None = None
