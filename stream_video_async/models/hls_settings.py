# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class HLSSettings(Model):
    """HLS settings.

    Source: schema HLSSettings
    """

    auto_on: Lenient[bool]
    enabled: Lenient[bool]
    quality_tracks: Lenient[list[str]]
    layout: _m.LayoutSettings | None = None
