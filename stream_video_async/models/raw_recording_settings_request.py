# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class RawRecordingSettingsRequest(Model):
    """Raw recording settings to apply.

    Source: schema RawRecordingSettingsRequest
    """

    mode: Literal["auto-on", "available", "disabled"] | str
    """`available`, `disabled` or `auto-on`. Required."""
    audio_only: bool | None = None
    """Leaves video out."""
