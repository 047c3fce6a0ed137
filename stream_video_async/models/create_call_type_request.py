# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class CreateCallTypeRequest(Model):
    """A call type to create; calls of that type take over its settings.

    Body of `CreateCallType`.

    Source: schema CreateCallTypeRequest
    """

    name: str
    """Name that calls will refer to as their type. Required."""
    external_storage: str | None = None
    """Name of the storage of your own that files go to."""
    grants: dict[str, list[str]] | None = None
    """Permissions by role name."""
    notification_settings: _m.NotificationSettingsRequest | None = None
    """Which call events cause push messages, and what these messages say."""
    settings: _m.CallSettingsRequest | None = None
    """Settings that calls of this type start with."""
