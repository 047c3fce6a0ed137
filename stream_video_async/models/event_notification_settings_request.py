# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class EventNotificationSettingsRequest(Model):
    """Push message to use for one call event.

    Source: schema EventNotificationSettingsRequest
    """

    apns: _m.APNSPayload | None = None
    """Payload for Apple's push service."""
    enabled: bool | None = None
    """Whether this event causes a push."""
    fcm: _m.FCMPayload | None = None
    """Payload for Firebase Cloud Messaging."""
