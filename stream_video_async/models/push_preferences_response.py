# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Model, reply


@reply(kw_only=True)
class PushPreferencesResponse(Model):
    """Which pushes a user wants.

    Source: schema PushPreferencesResponse
    """

    call_level: str | None = None
    """Choice for pushes about calls."""
    chat_level: str | None = None
    """Choice for pushes about chat."""
    chat_preferences: _m.ChatPreferencesResponse | None = None
    """Finer choices than the overall chat level."""
    disabled_until: Instant | None = None
    """No pushes before this time."""
    feeds_level: str | None = None
    """Choice for pushes about feeds."""
    feeds_preferences: _m.FeedsPreferencesResponse | None = None
    """Finer choices than `feeds_level`."""
