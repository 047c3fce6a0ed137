# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class EncryptionSettingsRequest(Model):
    """End-to-end encryption settings to apply.

    Source: schema EncryptionSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str | None = None
    """`available`, `disabled` or `auto-on`."""
