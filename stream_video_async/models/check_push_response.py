# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CheckPushResponse(Model):
    """What the trial push rendered to, and any errors.

    Reply of `CheckPush`.

    Source: schema CheckPushResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    device_errors: dict[str, _m.DeviceErrorInfo] | None = None
    """What went wrong on each device, by device."""
    event_type: str | None = None
    """Event that was imitated."""
    general_errors: list[str] | None = None
    """Errors not tied to a device."""
    rendered_apn_template: str | None = None
    """Apple template with values filled in."""
    rendered_firebase_template: str | None = None
    """Firebase template with values filled in."""
    rendered_message: dict[str, str] | None = None
    skip_devices: bool | None = None
    """Renders the templates even when no device is registered."""
