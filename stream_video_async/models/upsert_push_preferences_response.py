# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class UpsertPushPreferencesResponse(Model):
    """Reply of `UpdatePushNotificationPreferences`.

    Source: schema UpsertPushPreferencesResponse
    """

    duration: Lenient[str]
    user_channel_preferences: Lenient[dict[str, dict[str, _m.ChannelPushPreferencesResponse]]]
    user_preferences: Lenient[dict[str, _m.PushPreferencesResponse]]
