# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class NotificationSettingsRequest(Model):
    """Notification settings request.

    Source: schema NotificationSettingsRequest
    """

    call_live_started: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    call_missed: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    call_notification: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    call_ring: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    session_started: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
