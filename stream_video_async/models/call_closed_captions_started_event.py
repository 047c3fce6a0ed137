# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallClosedCaptionsStartedEvent(Model):
    """The event `call.closed_captions_started`.

    Source: schema CallClosedCaptionsStartedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.closed_captions_started"
