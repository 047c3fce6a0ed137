# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CheckPushResponse(Model):
    """Reply of `CheckPush`.

    Source: schema CheckPushResponse
    """

    duration: Lenient[str]
    device_errors: dict[str, _m.DeviceErrorInfo] | None = None
    event_type: str | None = None
    general_errors: list[str] | None = None
    rendered_apn_template: str | None = None
    rendered_firebase_template: str | None = None
    rendered_message: dict[str, str] | None = None
    skip_devices: bool | None = None
