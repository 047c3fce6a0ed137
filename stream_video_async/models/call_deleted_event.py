# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallDeletedEvent(Model):
    """Sent when a call is deleted; clients should leave it.

    The event `call.deleted`.

    Source: schema CallDeletedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.deleted"]] = "call.deleted"
    """Event name, always `call.deleted`. Default: `call.deleted`."""
