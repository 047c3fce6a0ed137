# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallSessionParticipantCountsUpdatedEvent(Model):
    """The event `call.session_participant_count_updated`.

    Source: schema CallSessionParticipantCountsUpdatedEvent
    """

    anonymous_participant_count: Lenient[int]
    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    participants_count_by_role: Lenient[dict[str, int]]
    session_id: Lenient[str]
    type: Lenient[str] = "call.session_participant_count_updated"
