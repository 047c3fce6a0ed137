# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class PushProviderRequest(Model):
    """A push provider to create or change.

    Source: schema PushProviderRequest
    """

    name: str
    """1 to 36 characters. Required."""
    apn_auth_key: str | None | UnsetType = UNSET
    apn_auth_type: str | None | UnsetType = UNSET
    apn_development: bool | None | UnsetType = UNSET
    apn_host: str | None | UnsetType = UNSET
    apn_key_id: str | None | UnsetType = UNSET
    apn_notification_template: str | None | UnsetType = UNSET
    apn_p12_cert: str | None | UnsetType = UNSET
    apn_team_id: str | None | UnsetType = UNSET
    apn_topic: str | None | UnsetType = UNSET
    description: str | None | UnsetType = UNSET
    """Note about the provider, up to 128 characters."""
    disabled_at: Instant | None | UnsetType = UNSET
    """When it was switched off."""
    disabled_reason: str | None | UnsetType = UNSET
    """Why it was switched off, up to 255 characters."""
    firebase_apn_template: str | None | UnsetType = UNSET
    firebase_credentials: str | None | UnsetType = UNSET
    firebase_data_template: str | None | UnsetType = UNSET
    firebase_host: str | None | UnsetType = UNSET
    firebase_notification_template: str | None | UnsetType = UNSET
    firebase_server_key: str | None | UnsetType = UNSET
    huawei_app_id: str | None | UnsetType = UNSET
    huawei_app_secret: str | None | UnsetType = UNSET
    type: str | None | UnsetType = UNSET
    xiaomi_app_secret: str | None | UnsetType = UNSET
    xiaomi_package_name: str | None | UnsetType = UNSET
