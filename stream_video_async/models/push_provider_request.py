# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request


@request(kw_only=True)
class PushProviderRequest(Model):
    """A push provider to create or change.

    Source: schema PushProviderRequest
    """

    name: str
    """1 to 36 characters. Required."""
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
    """Note about the provider, up to 128 characters."""
    disabled_at: Instant | None = None
    """When it was switched off."""
    disabled_reason: str | None = None
    """Why it was switched off, up to 255 characters."""
    firebase_apn_template: str | None = None
    firebase_credentials: str | None = None
    firebase_data_template: str | None = None
    firebase_host: str | None = None
    firebase_notification_template: str | None = None
    firebase_server_key: str | None = None
    huawei_app_id: str | None = None
    huawei_app_secret: str | None = None
    type: str | None = None
    xiaomi_app_secret: str | None = None
    xiaomi_package_name: str | None = None
