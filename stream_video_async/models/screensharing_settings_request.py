# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class ScreensharingSettingsRequest(Model):
    """Screensharing settings request.

    Source: schema ScreensharingSettingsRequest
    """

    access_request_enabled: bool | None | UnsetType = UNSET
    enabled: bool | None | UnsetType = UNSET
    target_resolution: _m.TargetResolution | None | UnsetType = UNSET
