# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class MuteUsersRequest(Model):
    """Mutes some or all participants of a call; says which tracks.

    Body of `MuteUsers`.

    Source: schema MuteUsersRequest
    """

    audio: bool | None = None
    """Mutes their microphone."""
    mute_all_users: bool | None = None
    """Mutes everyone instead of `user_ids`."""
    muted_by: _m.UserRequest | None = None
    """Who mutes, as an object; alternative to `muted_by_id`."""
    muted_by_id: str | None = None
    """Who mutes; alternative to `muted_by`."""
    screenshare: bool | None = None
    """Mutes their shared screen."""
    screenshare_audio: bool | None = None
    """Mutes the sound of their shared screen."""
    user_ids: list[str] | None = None
    """Whom to mute."""
    video: bool | None = None
    """Mutes their camera."""
