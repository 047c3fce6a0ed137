# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CheckPushRequest(Model):
    """Body of `CheckPush`.

    Source: schema CheckPushRequest
    """

    apn_template: str | None | UnsetType = UNSET
    event_type: (
        Literal["message.new", "message.updated", "notification.reminder_due", "reaction.new", "reaction.updated"]
        | str
        | None
        | UnsetType
    ) = UNSET
    firebase_data_template: str | None | UnsetType = UNSET
    firebase_template: str | None | UnsetType = UNSET
    message_id: str | None | UnsetType = UNSET
    push_provider_name: str | None | UnsetType = UNSET
    push_provider_type: str | None | UnsetType = UNSET
    skip_devices: bool | None | UnsetType = UNSET
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
