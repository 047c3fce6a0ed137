# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, reply


@reply
class PushNotificationSettingsResponse(Model):
    """Push notification settings response.

    Source: schema PushNotificationSettingsResponse
    """

    disabled: bool | None = None
    disabled_until: Instant | None = None
