# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallUserMutedEvent(Model):
    """Sent when a member of the call is muted.

    The event `call.user_muted`.

    Source: schema CallUserMutedEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    from_user_id: Lenient[str]
    """Who muted them."""
    muted_user_ids: Lenient[list[str]]
    """IDs of everyone who was muted."""
    reason: Lenient[str]
    type: Lenient[Literal["call.user_muted"]] = "call.user_muted"
    """Event name, always `call.user_muted`. Default: `call.user_muted`."""
