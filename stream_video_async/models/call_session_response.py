# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallSessionResponse(Model):
    """Call session response.

    Source: schema CallSessionResponse
    """

    accepted_by: Lenient[dict[str, Instant]]
    anonymous_participant_count: Lenient[int]
    id: Lenient[str]
    missed_by: Lenient[dict[str, Instant]]
    participants: Lenient[list[_m.CallParticipantResponse]]
    participants_count_by_role: Lenient[dict[str, int]]
    rejected_by: Lenient[dict[str, Instant]]
    ended_at: Instant | None = None
    live_ended_at: Instant | None = None
    live_started_at: Instant | None = None
    started_at: Instant | None = None
    timer_ends_at: Instant | None = None
