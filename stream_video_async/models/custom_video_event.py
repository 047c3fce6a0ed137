# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CustomVideoEvent(Model):
    """An event of your own, passed on to the other participants of a call.

    The event `custom`.

    Source: schema CustomVideoEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    custom: Lenient[dict[str, Any]]
    """What the sender put in."""
    type: Lenient[Literal["custom"]] = "custom"
    """Event name, always `custom`. Default: `custom`."""
    user: Lenient[_m.UserResponse]
    """Who sent it."""
