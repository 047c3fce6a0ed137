# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallModerationWarningEvent(Model):
    """The event `call.moderation_warning`.

    Source: schema CallModerationWarningEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    message: Lenient[str]
    type: Lenient[str] = "call.moderation_warning"
    user_id: Lenient[str]
