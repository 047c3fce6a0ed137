# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallUserMutedEvent(Model):
    """The event `call.user_muted`.

    Source: schema CallUserMutedEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    from_user_id: Lenient[str]
    muted_user_ids: Lenient[list[str]]
    reason: Lenient[str]
    type: Lenient[str] = "call.user_muted"
