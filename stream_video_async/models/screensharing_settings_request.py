# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class ScreensharingSettingsRequest(Model):
    """Screen sharing settings to apply.

    Source: schema ScreensharingSettingsRequest
    """

    access_request_enabled: bool | None = None
    """Whether users without the permission may ask for it."""
    enabled: bool | None = None
    """Whether participants may share their screens."""
    target_resolution: _m.TargetResolution | None = None
    """Wanted size and bitrate of the published video."""
