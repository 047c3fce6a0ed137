# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RTMPSettings(Model):
    """RTMP broadcast settings of a call type.

    Source: schema RTMPSettings
    """

    enabled: Lenient[bool]
    """Allows RTMP for the call."""
    layout: _m.LayoutSettings | None = None
    """How the picture is composed."""
    location: _m.RTMPLocation | None = None
    quality_name: str | None = None
