# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply
class IndividualRecordSettings(Model):
    """Individual record settings.

    Source: schema IndividualRecordSettings
    """

    mode: Lenient[Literal["auto-on", "available", "disabled"] | str]
    output_types: list[str] | None = None
