# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class HuaweiConfig(Model):
    """Huawei push settings of the app, as sent in an update.

    Source: schema HuaweiConfig
    """

    Disabled: bool | None = None
    """Sent, never returned."""
    id: str | None = None
    secret: str | None = None
