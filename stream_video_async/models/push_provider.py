# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PushProvider(Model):
    """A push provider inside the app settings.

    Source: schema PushProvider
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    name: Lenient[str]
    """1 to 36 characters."""
    type: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    apn_auth_key: str | None = None
    apn_auth_type: str | None = None
    apn_development: bool | None = None
    apn_host: str | None = None
    apn_key_id: str | None = None
    apn_notification_template: str | None = None
    apn_p12_cert: str | None = None
    apn_team_id: str | None = None
    apn_topic: str | None = None
    description: str | None = None
    """At most 128 characters."""
    disabled_at: Instant | None = None
    """When it was switched off."""
    disabled_reason: str | None = None
    """Why it was switched off. At most 255 characters."""
    firebase_apn_template: str | None = None
    firebase_credentials: str | None = None
    firebase_data_template: str | None = None
    firebase_host: str | None = None
    firebase_notification_template: str | None = None
    firebase_server_key: str | None = None
    huawei_app_id: str | None = None
    huawei_app_secret: str | None = None
    huawei_host: str | None = None
    push_templates: list[_m.PushTemplate] | None = None
    """Message templates, one for each event type."""
    xiaomi_app_secret: str | None = None
    xiaomi_package_name: str | None = None
