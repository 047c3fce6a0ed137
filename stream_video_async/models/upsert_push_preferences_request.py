# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class UpsertPushPreferencesRequest(Model):
    """Which pushes users want.

    Body of `UpdatePushNotificationPreferences`.

    Source: schema UpsertPushPreferencesRequest
    """

    preferences: list[_m.PushPreferenceInput]
    """Choices, each for a user or one channel. Required."""
