# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, reply


@reply
class ChannelPushPreferencesResponse(Model):
    """Channel push preferences response.

    Source: schema ChannelPushPreferencesResponse
    """

    chat_level: str | None = None
    chat_preferences: _m.ChatPreferencesResponse | None = None
    disabled_until: Instant | None = None
