# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CheckPushRequest(Model):
    """A trial push, to see how templates render and whether devices accept it.

    Body of `CheckPush`.

    Source: schema CheckPushRequest
    """

    apn_template: str | None | UnsetType = UNSET
    """Apple template to try."""
    event_type: (
        Literal["message.new", "message.updated", "notification.reminder_due", "reaction.new", "reaction.updated"]
        | str
        | None
        | UnsetType
    ) = UNSET
    """Event to imitate; `message.new` if left out."""
    firebase_data_template: str | None | UnsetType = UNSET
    """Firebase data template to try."""
    firebase_template: str | None | UnsetType = UNSET
    """Firebase template to try."""
    message_id: str | None | UnsetType = UNSET
    """Message to build the push from."""
    push_provider_name: str | None | UnsetType = UNSET
    """Which of the app's configured push providers to use, by name."""
    push_provider_type: str | None | UnsetType = UNSET
    """Push service: `firebase`, `apn`, `huawei` or `xiaomi`."""
    skip_devices: bool | None | UnsetType = UNSET
    """Renders the templates even when no device is registered."""
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
