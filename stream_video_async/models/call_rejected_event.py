# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallRejectedEvent(Model):
    """Sent when someone turns down the invitation to join a call.

    The event `call.rejected`.

    Source: schema CallRejectedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.rejected"]] = "call.rejected"
    """Event name, always `call.rejected`. Default: `call.rejected`."""
    user: Lenient[_m.UserResponse]
    """Who turned it down."""
    reason: str | None = None
    """Free text; SDKs send `rejected`, `cancel`, `timeout` or `busy`."""
