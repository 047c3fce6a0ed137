# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class APNConfig(Model):
    """Apple push settings of the app, as sent in an update.

    Source: schema APNConfig
    """

    Disabled: bool | None = None
    """Sent, never returned."""
    auth_key: str | None = None
    auth_type: Literal["certificate", "token"] | str | None = None
    """Apple credentials in use: `certificate` or `token`."""
    bundle_id: str | None = None
    development: bool | None = None
    host: str | None = None
    key_id: str | None = None
    notification_template: str | None = None
    p12_cert: str | None = None
    team_id: str | None = None
