# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class FirebaseConfig(Model):
    """Firebase push settings of the app, as sent in an update.

    Source: schema FirebaseConfig
    """

    Disabled: bool | None | UnsetType = UNSET
    """Sent, never returned."""
    apn_template: str | None | UnsetType = UNSET
    credentials_json: str | None | UnsetType = UNSET
    data_template: str | None | UnsetType = UNSET
    notification_template: str | None | UnsetType = UNSET
    server_key: str | None | UnsetType = UNSET
