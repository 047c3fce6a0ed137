# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallUpdatedEvent(Model):
    """Sent when a call changes; clients refresh the call and their own capabilities.

    The event `call.updated`.

    Source: schema CallUpdatedEvent
    """

    call: Lenient[_m.CallResponse]
    """The call itself, with its settings and current state."""
    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    capabilities_by_role: Lenient[dict[str, list[str]]]
    """For each role, what it is allowed to do in the call."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.updated"]] = "call.updated"
    """Event name, always `call.updated`. Default: `call.updated`."""
