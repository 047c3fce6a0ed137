# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class EventNotificationSettings(Model):
    """Event notification settings.

    Source: schema EventNotificationSettings
    """

    apns: Lenient[_m.APNS]
    enabled: Lenient[bool]
    fcm: Lenient[_m.FCM]
