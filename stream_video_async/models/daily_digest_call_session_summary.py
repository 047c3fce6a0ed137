# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DailyDigestCallSessionSummary(Model):
    """One call session inside the daily digest.

    Source: schema DailyDigestCallSessionSummary
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    call_session_id: Lenient[str]
    """ID of the call session the figures belong to."""
    counts: Lenient[_m.CallStatsParticipantCounts]
    """Participants, sessions and quality in numbers."""
    has_digest: Lenient[bool]
    digest_error: str | None = None
    """Why there is no digest for the session."""
    session_ended_at: str | None = None
    session_started_at: str | None = None
