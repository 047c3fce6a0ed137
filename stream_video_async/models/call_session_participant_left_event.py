# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallSessionParticipantLeftEvent(Model):
    """Sent when someone goes out of a call session.

    The event `call.session_participant_left`.

    Source: schema CallSessionParticipantLeftEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    duration_seconds: Lenient[int]
    """How long they stayed, in seconds."""
    participant: Lenient[_m.CallParticipantResponse]
    """Who went out."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.session_participant_left"]] = "call.session_participant_left"
    """Event name, always `call.session_participant_left`. Default: `call.session_participant_left`."""
    reason: str | None = None
    """Why they went."""
