# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallAcceptedEvent(Model):
    """Sent when someone accepts the invitation to join a call.

    The event `call.accepted`.

    Source: schema CallAcceptedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.accepted"]] = "call.accepted"
    """Event name, always `call.accepted`. Default: `call.accepted`."""
    user: Lenient[_m.UserResponse]
    """Who accepted."""
