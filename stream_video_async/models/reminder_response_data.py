# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ReminderResponseData(Model):
    """A reminder about a chat message.

    Source: schema ReminderResponseData
    """

    channel_cid: Lenient[str]
    """Chat channel concerned, written ``type:id``."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    message_id: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    user_id: Lenient[str]
    channel: _m.ChannelResponse | None = None
    message: _m.MessageResponse | None = None
    remind_at: Instant | None = None
    user: _m.UserResponse | None = None
