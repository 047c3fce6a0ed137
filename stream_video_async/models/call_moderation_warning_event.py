# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallModerationWarningEvent(Model):
    """Sent when moderation warns someone.

    The event `call.moderation_warning`.

    Source: schema CallModerationWarningEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Extra data from the moderation action."""
    message: Lenient[str]
    """Text of the warning."""
    type: Lenient[Literal["call.moderation_warning"]] = "call.moderation_warning"
    """Event name, always `call.moderation_warning`. Default: `call.moderation_warning`."""
    user_id: Lenient[str]
    """Who is being warned."""
