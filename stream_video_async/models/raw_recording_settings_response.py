# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RawRecordingSettingsResponse(Model):
    """Raw recording settings in force.

    Source: schema RawRecordingSettingsResponse
    """

    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    """`available`, `disabled` or `auto-on`."""
    audio_only: bool | None = None
    """Leaves video out."""
