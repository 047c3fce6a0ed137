# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class ChatPreferencesResponse(Model):
    """Which kinds of chat messages cause pushes for the user.

    Source: schema ChatPreferencesResponse
    """

    channel_mentions: str | None = None
    default_preference: str | None = None
    direct_mentions: str | None = None
    group_mentions: str | None = None
    here_mentions: str | None = None
    role_mentions: str | None = None
    thread_replies: str | None = None
