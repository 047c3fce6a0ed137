# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreateDeviceRequest(Model):
    """A user's device to register for pushes; registering it twice changes nothing.

    Body of `CreateDevice`.

    Source: schema CreateDeviceRequest
    """

    id: str
    """Push token of the device, 1 to 255 characters. Required."""
    push_provider: Literal["apn", "firebase", "huawei", "xiaomi"] | str
    """Push service behind the token, such as `firebase` or `apn`. Required."""
    hardware_id: str | None = None
    """Fixed ID of the physical device, so one device with several push tokens is notified once. At most 255
    characters.
    """
    push_provider_name: str | None = None
    """Which of the app's configured push providers to use, by name."""
    user: _m.UserRequest | None = None
    """Owner of the device, as an object; alternative to `user_id`."""
    user_id: str | None = None
    """User who owns the device; only for requests from a server."""
    voip_token: bool | None = None
    """Set it if the token belongs to Apple's VoIP push service."""
