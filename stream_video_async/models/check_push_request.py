# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CheckPushRequest(Model):
    """A trial push, to see how templates render and whether devices accept it.

    Body of `CheckPush`.

    Source: schema CheckPushRequest
    """

    apn_template: str | None = None
    """Apple template to try."""
    event_type: (
        Literal["message.new", "message.updated", "notification.reminder_due", "reaction.new", "reaction.updated"]
        | str
        | None
    ) = None
    """Event to imitate; `message.new` if left out."""
    firebase_data_template: str | None = None
    """Firebase data template to try."""
    firebase_template: str | None = None
    """Firebase template to try."""
    message_id: str | None = None
    """Message to build the push from."""
    push_provider_name: str | None = None
    """Which of the app's configured push providers to use, by name."""
    push_provider_type: str | None = None
    """Push service: `firebase`, `apn`, `huawei` or `xiaomi`."""
    skip_devices: bool | None = None
    """Renders the templates even when no device is registered."""
    user: _m.UserRequest | None = None
    user_id: str | None = None
