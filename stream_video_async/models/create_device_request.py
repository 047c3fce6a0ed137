# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class CreateDeviceRequest(Model):
    """Body of `CreateDevice`.

    Source: schema CreateDeviceRequest
    """

    id: str
    """From 1 to 255 characters."""
    push_provider: Literal["apn", "firebase", "huawei", "xiaomi"] | str
    hardware_id: str | None | UnsetType = UNSET
    """At most 255 characters."""
    push_provider_name: str | None | UnsetType = UNSET
    user: _m.UserRequest | None | UnsetType = UNSET
    user_id: str | None | UnsetType = UNSET
    voip_token: bool | None | UnsetType = UNSET
