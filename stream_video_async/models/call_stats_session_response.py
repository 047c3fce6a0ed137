# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallStatsSessionResponse(Model):
    """Statistics of one call session in numbers.

    Source: schema CallStatsSessionResponse
    """

    call_id: Lenient[str]
    """ID of the call within its type."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    call_type: Lenient[str]
    """Call type that the call was made with."""
    counts: Lenient[_m.CallStatsParticipantCounts]
    """Participants, sessions and quality in numbers."""
    generated_at: Lenient[Instant]
    """When these figures were computed."""
    call_ended_at: Instant | None = None
    """When the call session ended."""
    call_started_at: Instant | None = None
    """When the call session began."""
