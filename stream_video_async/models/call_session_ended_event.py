# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallSessionEndedEvent(Model):
    """Sent when a session of the call is over.

    The event `call.session_ended`.

    Source: schema CallSessionEndedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.session_ended"]] = "call.session_ended"
    """Event name, always `call.session_ended`. Default: `call.session_ended`."""
