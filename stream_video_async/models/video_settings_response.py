# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class VideoSettingsResponse(Model):
    """Camera settings in force.

    Source: schema VideoSettingsResponse
    """

    access_request_enabled: Lenient[bool]
    """Whether users without the permission may ask for it."""
    camera_default_on: Lenient[bool]
    """Whether participants start with the camera on."""
    camera_facing: Lenient[Literal["back", "external", "front"] | str]
    """Camera chosen at first: `front`, `back` or `external`."""
    enabled: Lenient[bool]
    """Whether participants may send video."""
    target_resolution: Lenient[_m.TargetResolution]
    """Wanted size and bitrate of the published video."""
