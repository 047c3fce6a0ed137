# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallStatsSessionResponse(Model):
    """Call stats session response.

    Source: schema CallStatsSessionResponse
    """

    call_id: Lenient[str]
    call_session_id: Lenient[str]
    call_type: Lenient[str]
    counts: Lenient[_m.CallStatsParticipantCounts]
    generated_at: Lenient[Instant]
    call_ended_at: Instant | None = None
    call_started_at: Instant | None = None
