# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class NotificationSettingsRequest(Model):
    """Pushes to apply, event by event.

    Source: schema NotificationSettingsRequest
    """

    call_live_started: _m.EventNotificationSettingsRequest | None = None
    """Push sent when the call goes live."""
    call_missed: _m.EventNotificationSettingsRequest | None = None
    """Push sent when a call was missed."""
    call_notification: _m.EventNotificationSettingsRequest | None = None
    """Push sent when members are notified of a call."""
    call_ring: _m.EventNotificationSettingsRequest | None = None
    """Push sent when members are rung."""
    enabled: bool | None = None
    """Whether these pushes are sent at all."""
    session_started: _m.EventNotificationSettingsRequest | None = None
    """Push sent when a call session starts."""
