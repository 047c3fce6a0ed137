# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .. import models as _m
from .._model import Model, request
from ..types import UNSET, UnsetType


@request
class NotificationSettingsRequest(Model):
    """Notification settings request.

    Source: schema NotificationSettingsRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = (
        "call_live_started",
        "call_missed",
        "call_notification",
        "call_ring",
        "session_started",
    )

    call_live_started: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    call_missed: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    call_notification: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    call_ring: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    session_started: _m.EventNotificationSettingsRequest | None | UnsetType = UNSET
