# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class EventNotificationSettingsResponse(Model):
    """Event notification settings response.

    Source: schema EventNotificationSettingsResponse
    """

    apns: Lenient[_m.APNSPayload]
    enabled: Lenient[bool]
    fcm: Lenient[_m.FCMPayload]
