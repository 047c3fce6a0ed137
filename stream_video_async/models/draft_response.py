# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class DraftResponse(Model):
    """A draft with the channel it is for.

    Source: schema DraftResponse
    """

    channel_cid: Lenient[str]
    """Chat channel concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    message: Lenient[_m.DraftPayloadResponse]
    channel: _m.ChannelResponse | None = None
    parent_id: str | None = None
    """First message of the thread that this one replies in."""
    parent_message: _m.MessageResponse | None = None
    quoted_message: _m.MessageResponse | None = None
