# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Instant, Lenient, Model, reply


@reply
class CallReactionEvent(Model):
    """The event `call.reaction_new`.

    Source: schema CallReactionEvent
    """

    call_cid: Lenient[str]
    created_at: Lenient[Instant]
    reaction: Lenient[_m.VideoReactionResponse]
    type: Lenient[str] = "call.reaction_new"
