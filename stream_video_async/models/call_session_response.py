# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallSessionResponse(Model):
    """One session of a call: who takes part, who answered and when it ran.

    Source: schema CallSessionResponse
    """

    accepted_by: Lenient[dict[str, Instant]]
    """When each user, by ID, accepted the call."""
    anonymous_participant_count: Lenient[int]
    """How many participants are anonymous users."""
    id: Lenient[str]
    missed_by: Lenient[dict[str, Instant]]
    """When each user, by ID, missed the call."""
    participants: Lenient[list[_m.CallParticipantResponse]]
    """Who is connected."""
    participants_count_by_role: Lenient[dict[str, int]]
    """Number of participants in each role."""
    rejected_by: Lenient[dict[str, Instant]]
    """When each user, by ID, rejected the call."""
    ended_at: Instant | None = None
    """When it ended."""
    live_ended_at: Instant | None = None
    """When the call stopped being live."""
    live_started_at: Instant | None = None
    """When the call went live."""
    started_at: Instant | None = None
    """When it began."""
    timer_ends_at: Instant | None = None
