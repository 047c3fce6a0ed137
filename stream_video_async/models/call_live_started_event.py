# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallLiveStartedEvent(Model):
    """Sent when a call goes live; clients should start it.

    The event `call.live_started`.

    Source: schema CallLiveStartedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.live_started"]] = "call.live_started"
    """Event name, always `call.live_started`. Default: `call.live_started`."""
