# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class FirebaseConfig(Model):
    """Firebase push settings of the app, as sent in an update.

    Source: schema FirebaseConfig
    """

    Disabled: bool | None = None
    """Sent, never returned."""
    apn_template: str | None = None
    credentials_json: str | None = None
    data_template: str | None = None
    notification_template: str | None = None
    server_key: str | None = None
