# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallClosedCaptionsFailedEvent(Model):
    """The event `call.closed_captions_failed`.

    Source: schema CallClosedCaptionsFailedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    type: Lenient[str] = "call.closed_captions_failed"
