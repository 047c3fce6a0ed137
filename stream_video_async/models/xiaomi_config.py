# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class XiaomiConfig(Model):
    """Xiaomi push settings of the app, as sent in an update.

    Source: schema XiaomiConfig
    """

    Disabled: bool | None = None
    """Sent, never returned."""
    package_name: str | None = None
    secret: str | None = None
