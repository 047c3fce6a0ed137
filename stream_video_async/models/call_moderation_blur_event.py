# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallModerationBlurEvent(Model):
    """Sent when moderation blurs someone's video.

    The event `call.moderation_blur`.

    Source: schema CallModerationBlurEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """Extra data from the moderation action."""
    type: Lenient[Literal["call.moderation_blur"]] = "call.moderation_blur"
    """Event name, always `call.moderation_blur`. Default: `call.moderation_blur`."""
    user_id: Lenient[str]
    """Whose video is blurred."""
