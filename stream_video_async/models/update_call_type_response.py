# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class UpdateCallTypeResponse(Model):
    """Reply of `UpdateCallType`.

    Source: schema UpdateCallTypeResponse
    """

    created_at: Lenient[Instant]
    duration: Lenient[str]
    grants: Lenient[dict[str, list[str]]]
    name: Lenient[str]
    notification_settings: Lenient[_m.NotificationSettingsResponse]
    settings: Lenient[_m.CallSettingsResponse]
    updated_at: Lenient[Instant]
    external_storage: str | None = None
