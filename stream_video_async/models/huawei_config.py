# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class HuaweiConfig(Model):
    """Huawei push settings of the app, as sent in an update.

    Source: schema HuaweiConfig
    """

    Disabled: bool | None | UnsetType = UNSET
    """Sent, never returned."""
    id: str | None | UnsetType = UNSET
    secret: str | None | UnsetType = UNSET
