# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class NotificationSettings(Model):
    """Notification settings.

    Source: schema NotificationSettings
    """

    call_live_started: Lenient[_m.EventNotificationSettings]
    call_missed: Lenient[_m.EventNotificationSettings]
    call_notification: Lenient[_m.EventNotificationSettings]
    call_ring: Lenient[_m.EventNotificationSettings]
    enabled: Lenient[bool]
    session_started: Lenient[_m.EventNotificationSettings]
