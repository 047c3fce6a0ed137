# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class VideoSettingsRequest(Model):
    """Video settings request.

    Source: schema VideoSettingsRequest
    """

    access_request_enabled: bool | None | UnsetType = UNSET
    camera_default_on: bool | None | UnsetType = UNSET
    camera_facing: Literal["back", "external", "front"] | str | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    target_resolution: _m.TargetResolution | None | UnsetType = UNSET
