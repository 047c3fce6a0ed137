# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallStatsReportSummaryResponse(Model):
    """Short statistics of one call session.

    Source: schema CallStatsReportSummaryResponse
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    call_duration_seconds: Lenient[int]
    """How long it lasted, in seconds."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_status: Lenient[str]
    first_stats_time: Lenient[Instant]
    """When the first statistics came in."""
    created_at: Instant | None = None
    """When this object, or the event itself, came into being."""
    min_user_rating: int | None = None
    """Lowest rating that a user gave."""
    quality_score: int | None = None
