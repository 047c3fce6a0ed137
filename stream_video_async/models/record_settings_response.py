# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RecordSettingsResponse(Model):
    """Recording settings in force.

    Source: schema RecordSettingsResponse
    """

    audio_only: Lenient[bool]
    """Leaves video out."""
    layout: Lenient[_m.LayoutSettingsResponse]
    """How the picture is composed."""
    mode: Lenient[str]
    """`available`, `disabled` or `auto-on`."""
    quality: Lenient[str]
