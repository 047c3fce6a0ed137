# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ChannelMute(Model):
    """A user's mute of one channel.

    Source: schema ChannelMute
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    channel: _m.ChannelResponse | None = None
    """The muted channel."""
    expires: Instant | None = None
    """When the mute ends."""
    user: _m.UserResponse | None = None
    """Who muted it."""
