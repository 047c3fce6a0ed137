# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class EncryptionSettingsResponse(Model):
    """End-to-end encryption settings in force.

    Source: schema EncryptionSettingsResponse
    """

    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    """What applies to this call: `available`, `disabled` or `auto-on`."""
