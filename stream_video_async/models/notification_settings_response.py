# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class NotificationSettingsResponse(Model):
    """Pushes in force, event by event.

    Source: schema NotificationSettingsResponse
    """

    call_live_started: Lenient[_m.EventNotificationSettingsResponse]
    """Push sent when the call goes live."""
    call_missed: Lenient[_m.EventNotificationSettingsResponse]
    """Push sent when a call was missed."""
    call_notification: Lenient[_m.EventNotificationSettingsResponse]
    """Push sent when members are notified of a call."""
    call_ring: Lenient[_m.EventNotificationSettingsResponse]
    """Push sent when members are rung."""
    enabled: Lenient[bool]
    """Whether these pushes are sent at all."""
    session_started: Lenient[_m.EventNotificationSettingsResponse]
    """Push sent when a call session starts."""
