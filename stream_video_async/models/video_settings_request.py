# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class VideoSettingsRequest(Model):
    """Camera settings to apply.

    Source: schema VideoSettingsRequest
    """

    access_request_enabled: bool | None = None
    """Whether users without the permission may ask for it."""
    camera_default_on: bool | None = None
    """Whether participants start with the camera on."""
    camera_facing: Literal["back", "external", "front"] | str | None = None
    """Camera chosen at first: `front`, `back` or `external`."""
    enabled: bool | None = None
    """Whether participants may send video."""
    target_resolution: _m.TargetResolution | None = None
    """Wanted size and bitrate of the published video."""
