# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ScreensharingSettingsResponse(Model):
    """Screen sharing settings in force.

    Source: schema ScreensharingSettingsResponse
    """

    access_request_enabled: Lenient[bool]
    """Whether users without the permission may ask for it."""
    enabled: Lenient[bool]
    """Whether participants may share their screens."""
    target_resolution: _m.TargetResolution | None = None
    """Wanted size and bitrate of the published video."""
