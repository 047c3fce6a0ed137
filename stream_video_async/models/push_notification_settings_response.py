# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, reply


@reply(kw_only=True)
class PushNotificationSettingsResponse(Model):
    """Whether the user gets pushes at all.

    Source: schema PushNotificationSettingsResponse
    """

    disabled: bool | None = None
    disabled_until: Instant | None = None
    """No pushes before this time."""
