# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class EventNotificationSettingsRequest(Model):
    """Event notification settings request.

    Source: schema EventNotificationSettingsRequest
    """

    apns: _m.APNSPayload | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    fcm: _m.FCMPayload | None | UnsetType = UNSET
