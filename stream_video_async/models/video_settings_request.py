# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from stream_video_async import models as _m
from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


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
