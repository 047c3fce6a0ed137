# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


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
