# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class DeviceResponse(Model):
    """Device response.

    Source: schema DeviceResponse
    """

    created_at: Lenient[Instant]
    id: Lenient[str]
    push_provider: Lenient[str]
    user_id: Lenient[str]
    disabled: bool | None = None
    disabled_reason: str | None = None
    hardware_id: str | None = None
    push_provider_name: str | None = None
    voip: bool | None = None
