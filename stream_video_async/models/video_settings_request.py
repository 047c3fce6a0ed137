# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class VideoSettingsRequest(Model):
    """Camera settings to apply.

    Source: schema VideoSettingsRequest
    """

    access_request_enabled: bool | None | UnsetType = UNSET
    """Whether users without the permission may ask for it."""
    camera_default_on: bool | None | UnsetType = UNSET
    """Whether participants start with the camera on."""
    camera_facing: Literal["back", "external", "front"] | str | None | UnsetType = UNSET
    """Camera chosen at first: `front`, `back` or `external`."""
    enabled: bool | None | UnsetType = UNSET
    """Whether participants may send video."""
    target_resolution: _m.TargetResolution | None | UnsetType = UNSET
    """Wanted size and bitrate of the published video."""
