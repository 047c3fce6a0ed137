# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyDigestCallSessionSummary(Model):
    """Daily digest call session summary.

    Source: schema DailyDigestCallSessionSummary
    """

    call_cid: Lenient[str]
    call_session_id: Lenient[str]
    counts: Lenient[_m.CallStatsParticipantCounts]
    has_digest: Lenient[bool]
    digest_error: str | None = None
    session_ended_at: str | None = None
    session_started_at: str | None = None
