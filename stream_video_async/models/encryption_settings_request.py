# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class EncryptionSettingsRequest(Model):
    """End-to-end encryption settings to apply.

    Source: schema EncryptionSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str | None | UnsetType = UNSET
    """`available`, `disabled` or `auto-on`."""
