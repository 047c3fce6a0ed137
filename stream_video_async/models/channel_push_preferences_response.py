# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, reply


@reply(kw_only=True)
class ChannelPushPreferencesResponse(Model):
    """Push choices for one channel.

    Source: schema ChannelPushPreferencesResponse
    """

    chat_level: str | None = None
    chat_preferences: _m.ChatPreferencesResponse | None = None
    """Finer choices than the overall chat level."""
    disabled_until: Instant | None = None
    """No pushes before this time."""
