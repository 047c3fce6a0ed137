# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RecordSettings(Model):
    """Recording of a call type.

    Source: schema RecordSettings
    """

    mode: Lenient[str]
    """`available`, `disabled` or `auto-on`."""
    audio_only: bool | None = None
    """Leaves video out."""
    layout: _m.LayoutSettings | None = None
    """How the picture is composed."""
    quality: str | None = None
