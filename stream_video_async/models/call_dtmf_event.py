# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallDTMFEvent(Model):
    """Sent after a SIP participant releases one dial-pad key.

    The event `call.dtmf`.

    Source: schema CallDTMFEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    digit: Lenient[str]
    """Key pressed: 0-9, `*`, `#` or A-D."""
    duration_ms: Lenient[int]
    """How long the key was held, in milliseconds."""
    seq_number: Lenient[int]
    """Rises with each key in a session; sort by it."""
    timestamp: Lenient[Instant]
    """When the key was released and recognized."""
    type: Lenient[Literal["call.dtmf"]] = "call.dtmf"
    """Event name, always `call.dtmf`. Default: `call.dtmf`."""
    user: Lenient[_m.UserResponse]
    """Who pressed the key."""
