# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class UnblockedUserEvent(Model):
    """Sent when a user may join the call again after a block.

    The event `call.unblocked_user`.

    Source: schema UnblockedUserEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    type: Lenient[Literal["call.unblocked_user"]] = "call.unblocked_user"
    """Event name, always `call.unblocked_user`. Default: `call.unblocked_user`."""
    user: Lenient[_m.UserResponse]
    """Who may come back."""
