# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class RecordSettingsResponse(Model):
    """Record settings response.

    Source: schema RecordSettingsResponse
    """

    audio_only: Lenient[bool]
    layout: Lenient[_m.LayoutSettingsResponse]
    mode: Lenient[str]
    quality: Lenient[str]
