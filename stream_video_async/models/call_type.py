# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallType(Model):
    """Call type.

    Source: schema CallType
    """

    app: Lenient[int]
    created_at: Lenient[Instant]
    id: Lenient[int]
    name: Lenient[str]
    recording_external_storage: Lenient[str]
    updated_at: Lenient[Instant]
    notification_settings: _m.NotificationSettings | None = None
    settings: _m.CallSettings | None = None
