# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class NotificationSettingsResponse(Model):
    """Notification settings response.

    Source: schema NotificationSettingsResponse
    """

    call_live_started: Lenient[_m.EventNotificationSettingsResponse]
    call_missed: Lenient[_m.EventNotificationSettingsResponse]
    call_notification: Lenient[_m.EventNotificationSettingsResponse]
    call_ring: Lenient[_m.EventNotificationSettingsResponse]
    enabled: Lenient[bool]
    session_started: Lenient[_m.EventNotificationSettingsResponse]
