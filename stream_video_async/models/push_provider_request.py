# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Model, request
from ..types import UNSET, UnsetType


@request
class PushProviderRequest(Model):
    """Push provider request.

    Source: schema PushProviderRequest
    """

    name: str
    """From 1 to 36 characters."""
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
    """At most 128 characters."""
    disabled_at: Instant | None | UnsetType = UNSET
    disabled_reason: str | None | UnsetType = UNSET
    """At most 255 characters."""
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
