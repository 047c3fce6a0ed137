# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class RTMPSettingsResponse(Model):
    """RTMP broadcast settings in force.

    Source: schema RTMPSettingsResponse
    """

    enabled: Lenient[bool]
    """Allows RTMP for the call."""
    layout: Lenient[_m.LayoutSettingsResponse]
    """How the picture is composed."""
    quality: Lenient[str]
