# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class NotificationSettings(Model):
    """Pushes of a call type, event by event.

    Source: schema NotificationSettings
    """

    call_live_started: Lenient[_m.EventNotificationSettings]
    """Push sent when the call goes live."""
    call_missed: Lenient[_m.EventNotificationSettings]
    """Push sent when a call was missed."""
    call_notification: Lenient[_m.EventNotificationSettings]
    """Push sent when members are notified of a call."""
    call_ring: Lenient[_m.EventNotificationSettings]
    """Push sent when members are rung."""
    enabled: Lenient[bool]
    """Whether these pushes are sent at all."""
    session_started: Lenient[_m.EventNotificationSettings]
    """Push sent when a call session starts."""
