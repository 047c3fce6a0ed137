# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Instant, Lenient, Model, reply


@reply
class CallModerationBlurEvent(Model):
    """The event `call.moderation_blur`.

    Source: schema CallModerationBlurEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    custom: Lenient[dict[str, Any]]
    type: Lenient[str] = "call.moderation_blur"
    user_id: Lenient[str]
