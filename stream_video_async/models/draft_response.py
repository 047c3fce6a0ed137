# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Instant, Lenient, Model, reply


@reply
class DraftResponse(Model):
    """Draft response.

    Source: schema DraftResponse
    """

    channel_cid: Lenient[str]
    created_at: Lenient[Instant]
    message: Lenient[_m.DraftPayloadResponse]
    channel: _m.ChannelResponse | None = None
    parent_id: str | None = None
    parent_message: _m.MessageResponse | None = None
    quoted_message: _m.MessageResponse | None = None
