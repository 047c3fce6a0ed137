# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class UpdateCallTypeRequest(Model):
    """Body of `UpdateCallType`.

    Source: schema UpdateCallTypeRequest
    """

    external_storage: str | None | UnsetType = UNSET
    grants: dict[str, list[str]] | None | UnsetType = UNSET
    notification_settings: _m.NotificationSettingsRequest | None | UnsetType = UNSET
    settings: _m.CallSettingsRequest | None | UnsetType = UNSET
