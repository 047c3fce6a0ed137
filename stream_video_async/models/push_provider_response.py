# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class PushProviderResponse(Model):
    """A push provider and its credentials.

    Source: schema PushProviderResponse
    """

    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    name: Lenient[str]
    type: Lenient[str]
    updated_at: Lenient[Instant]
    """When it last changed."""
    apn_auth_key: str | None = None
    apn_auth_type: str | None = None
    apn_development: bool | None = None
    apn_host: str | None = None
    apn_key_id: str | None = None
    apn_p12_cert: str | None = None
    apn_sandbox_certificate: bool | None = None
    apn_supports_remote_notifications: bool | None = None
    apn_supports_voip_notifications: bool | None = None
    apn_team_id: str | None = None
    apn_topic: str | None = None
    description: str | None = None
    disabled_at: Instant | None = None
    """When it was switched off."""
    disabled_reason: str | None = None
    """Why it was switched off."""
    firebase_apn_template: str | None = None
    firebase_credentials: str | None = None
    firebase_data_template: str | None = None
    firebase_host: str | None = None
    firebase_notification_template: str | None = None
    firebase_server_key: str | None = None
    huawei_app_id: str | None = None
    huawei_app_secret: str | None = None
    xiaomi_app_secret: str | None = None
    xiaomi_package_name: str | None = None
