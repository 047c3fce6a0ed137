# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallSessionParticipantJoinedEvent(Model):
    """The event `call.session_participant_joined`.

    Source: schema CallSessionParticipantJoinedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    participant: Lenient[_m.CallParticipantResponse]
    session_id: Lenient[str]
    type: Lenient[str] = "call.session_participant_joined"
