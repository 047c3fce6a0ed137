# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EventNotificationSettingsResponse(Model):
    """Push message in use for one call event.

    Source: schema EventNotificationSettingsResponse
    """

    apns: Lenient[_m.APNSPayload]
    """Payload for Apple's push service."""
    enabled: Lenient[bool]
    """Whether this event causes a push."""
    fcm: Lenient[_m.FCMPayload]
    """Payload for Firebase Cloud Messaging."""
