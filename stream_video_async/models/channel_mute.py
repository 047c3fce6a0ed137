# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class ChannelMute(Model):
    """Channel mute.

    Source: schema ChannelMute
    """

    created_at: Lenient[Instant]
    updated_at: Lenient[Instant]
    channel: _m.ChannelResponse | None = None
    expires: Instant | None = None
    user: _m.UserResponse | None = None
