# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallReactionEvent(Model):
    """Sent when someone reacts in a call, for clients to show.

    The event `call.reaction_new`.

    Source: schema CallReactionEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    reaction: Lenient[_m.VideoReactionResponse]
    """The reaction and its sender."""
    type: Lenient[Literal["call.reaction_new"]] = "call.reaction_new"
    """Event name, always `call.reaction_new`. Default: `call.reaction_new`."""
