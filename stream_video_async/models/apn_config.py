# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class APNConfig(Model):
    """Apple push settings of the app, as sent in an update.

    Source: schema APNConfig
    """

    Disabled: bool | None | UnsetType = UNSET
    """Sent, never returned."""
    auth_key: str | None | UnsetType = UNSET
    auth_type: Literal["certificate", "token"] | str | None | UnsetType = UNSET
    """Apple credentials in use: `certificate` or `token`."""
    bundle_id: str | None | UnsetType = UNSET
    development: bool | None | UnsetType = UNSET
    host: str | None | UnsetType = UNSET
    key_id: str | None | UnsetType = UNSET
    notification_template: str | None | UnsetType = UNSET
    p12_cert: str | None | UnsetType = UNSET
    team_id: str | None | UnsetType = UNSET
