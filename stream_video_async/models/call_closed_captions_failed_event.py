# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallClosedCaptionsFailedEvent(Model):
    """Sent when closed captioning breaks down.

    The event `call.closed_captions_failed`.

    Source: schema CallClosedCaptionsFailedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.closed_captions_failed"]] = "call.closed_captions_failed"
    """Event name, always `call.closed_captions_failed`. Default: `call.closed_captions_failed`."""
