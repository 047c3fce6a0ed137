# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class ChatPreferencesInput(Model):
    """Which kinds of chat messages cause pushes; each is `all` or `none`.

    Source: schema ChatPreferencesInput
    """

    channel_mentions: Literal["all", "none"] | str | None = None
    """Mentions of the whole channel: `all` or `none`."""
    default_preference: Literal["all", "none"] | str | None = None
    """Whatever has no choice of its own: `all` or `none`."""
    direct_mentions: Literal["all", "none"] | str | None = None
    """Mentions of the user: `all` or `none`."""
    group_mentions: Literal["all", "none"] | str | None = None
    """Mentions of a group the user is in: `all` or `none`."""
    here_mentions: Literal["all", "none"] | str | None = None
    """Mentions of everyone online: `all` or `none`."""
    role_mentions: Literal["all", "none"] | str | None = None
    """Mentions of a role the user has: `all` or `none`."""
    thread_replies: Literal["all", "none"] | str | None = None
    """Answers in threads: `all` or `none`."""
