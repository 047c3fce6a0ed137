# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EventNotificationSettings(Model):
    """Push message for one call event, in a call type.

    Source: schema EventNotificationSettings
    """

    apns: Lenient[_m.APNS]
    """Payload for Apple's push service."""
    enabled: Lenient[bool]
    """Whether this event causes a push."""
    fcm: Lenient[_m.FCM]
    """Payload for Firebase Cloud Messaging."""
