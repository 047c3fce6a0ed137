# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallReactionEvent(Model):
    """The event `call.reaction_new`.

    Source: schema CallReactionEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    reaction: Lenient[_m.VideoReactionResponse]
    type: Lenient[str] = "call.reaction_new"
