# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class RTMPSettingsResponse(Model):
    """RTMP settings response.

    Source: schema RTMPSettingsResponse
    """

    enabled: Lenient[bool]
    layout: Lenient[_m.LayoutSettingsResponse]
    quality: Lenient[str]
