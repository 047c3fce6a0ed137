# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class HLSSettingsResponse(Model):
    """HLS settings response.

    Source: schema HLSSettingsResponse
    """

    auto_on: Lenient[bool]
    enabled: Lenient[bool]
    layout: Lenient[_m.LayoutSettingsResponse]
    quality_tracks: Lenient[list[str]]
