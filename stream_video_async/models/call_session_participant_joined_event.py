# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallSessionParticipantJoinedEvent(Model):
    """Sent when someone enters a call session.

    The event `call.session_participant_joined`.

    Source: schema CallSessionParticipantJoinedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    participant: Lenient[_m.CallParticipantResponse]
    """Who came in."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.session_participant_joined"]] = "call.session_participant_joined"
    """Event name, always `call.session_participant_joined`. Default: `call.session_participant_joined`."""
