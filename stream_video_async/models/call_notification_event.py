# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallNotificationEvent(Model):
    """Sent to every member to announce that a call wants them.

    The event `call.notification`.

    Source: schema CallNotificationEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    members: Lenient[list[_m.MemberResponse]]
    """Everyone who belongs to the call."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.notification"]] = "call.notification"
    """Event name, always `call.notification`. Default: `call.notification`."""
    user: Lenient[_m.UserResponse]
    """Who caused the notification."""
