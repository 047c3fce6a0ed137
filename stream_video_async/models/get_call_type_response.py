# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class GetCallTypeResponse(Model):
    """The call type asked for.

    Reply of `GetCallType`.

    Source: schema GetCallTypeResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    grants: Lenient[dict[str, list[str]]]
    """Permissions by role name."""
    name: Lenient[str]
    """Name that calls refer to as their type."""
    notification_settings: Lenient[_m.NotificationSettingsResponse]
    """Which call events cause push messages, and what these messages say."""
    settings: Lenient[_m.CallSettingsResponse]
    """Settings that calls of this type start with."""
    updated_at: Lenient[Instant]
    """When it last changed."""
    external_storage: str | None = None
    """Name of the storage of your own that files go to."""
