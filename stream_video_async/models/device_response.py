# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class DeviceResponse(Model):
    """A device registered for pushes.

    Source: schema DeviceResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    id: Lenient[str]
    """Push token of the device."""
    push_provider: Lenient[str]
    """Push service behind the token, such as `firebase` or `apn`."""
    user_id: Lenient[str]
    """Who owns the device."""
    disabled: bool | None = None
    """True if nothing is pushed to it any more."""
    disabled_reason: str | None = None
    """Why pushing to it was switched off."""
    hardware_id: str | None = None
    """Fixed ID of the physical device, so one device with several push tokens is notified once."""
    push_provider_name: str | None = None
    """Which of the app's configured push providers to use, by name."""
    voip: bool | None = None
    """True for a token of Apple's VoIP push service."""
