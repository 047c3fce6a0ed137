# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Model, request


@request(kw_only=True)
class PushPreferenceInput(Model):
    """Which pushes a user wants, overall or in one channel.

    Source: schema PushPreferenceInput
    """

    call_level: Literal["all", "default", "none"] | str | None = None
    """Pushes about calls: `all`, `none` or `default`."""
    channel_cid: str | None = None
    """Channel that the choice is for; empty for the user's general choice."""
    chat_level: Literal["all", "all_mentions", "default", "direct_mentions", "mentions", "none"] | str | None = None
    """`all`, `mentions` (deprecated), `direct_mentions`, `all_mentions`, `none` or `default`."""
    chat_preferences: _m.ChatPreferencesInput | None = None
    """Finer choices than the overall chat level."""
    disabled_until: Instant | None = None
    """No pushes before this time."""
    feeds_level: Literal["all", "default", "none"] | str | None = None
    """Pushes about feeds: `all`, `none` or `default`."""
    feeds_preferences: _m.FeedsPreferences | None = None
    """Finer choices than `feeds_level`."""
    remove_disable: bool | None = None
    """Ends a pause set with `disabled_until`."""
    user_id: str | None = None
    """Whose choice it is; a server must say, for a client it is the current user."""
