# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallType(Model):
    """A call type inside the app settings.

    Source: schema CallType
    """

    app: Lenient[int]
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    id: Lenient[int]
    name: Lenient[str]
    recording_external_storage: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    notification_settings: _m.NotificationSettings | None = None
    """Which call events cause push messages, and what these messages say."""
    settings: _m.CallSettings | None = None
