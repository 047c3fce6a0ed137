# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UpsertPushPreferencesResponse(Model):
    """Which pushes users want now.

    Reply of `UpdatePushNotificationPreferences`.

    Source: schema UpsertPushPreferencesResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    user_channel_preferences: Lenient[dict[str, dict[str, _m.ChannelPushPreferencesResponse]]]
    """Choices by channel; only channels that were changed."""
    user_preferences: Lenient[dict[str, _m.PushPreferencesResponse]]
    """General choices by user; there even if nothing changed."""
