# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallTypeResponse(Model):
    """Call type response.

    Source: schema CallTypeResponse
    """

    created_at: Lenient[Instant]
    grants: Lenient[dict[str, list[str]]]
    name: Lenient[str]
    notification_settings: Lenient[_m.NotificationSettingsResponse]
    settings: Lenient[_m.CallSettingsResponse]
    updated_at: Lenient[Instant]
    external_storage: str | None = None
