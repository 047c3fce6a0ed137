# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class VideoSettingsResponse(Model):
    """Video settings response.

    Source: schema VideoSettingsResponse
    """

    access_request_enabled: Lenient[bool]
    camera_default_on: Lenient[bool]
    camera_facing: Lenient[Literal["back", "external", "front"] | str]
    enabled: Lenient[bool]
    target_resolution: Lenient[_m.TargetResolution]
