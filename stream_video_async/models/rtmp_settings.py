# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class RTMPSettings(Model):
    """RTMP settings.

    Source: schema RTMPSettings
    """

    enabled: Lenient[bool]
    layout: _m.LayoutSettings | None = None
    location: _m.RTMPLocation | None = None
    quality_name: str | None = None
