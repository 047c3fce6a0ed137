# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallSessionParticipantCountsUpdatedEvent(Model):
    """Sent when the number of participants in a session changes.

    The event `call.session_participant_count_updated`.

    Source: schema CallSessionParticipantCountsUpdatedEvent
    """

    anonymous_participant_count: Lenient[int]
    """How many participants are anonymous users."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    participants_count_by_role: Lenient[dict[str, int]]
    """Number of participants in each role."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.session_participant_count_updated"]] = "call.session_participant_count_updated"
    """Event name, always `call.session_participant_count_updated`. Default: `call.session_participant_count_updated`."""
