# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class RecordSettings(Model):
    """Record settings.

    Source: schema RecordSettings
    """

    mode: Lenient[str]
    audio_only: bool | None = None
    layout: _m.LayoutSettings | None = None
    quality: str | None = None
