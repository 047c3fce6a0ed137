# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ScreensharingSettingsResponse(Model):
    """Screensharing settings response.

    Source: schema ScreensharingSettingsResponse
    """

    access_request_enabled: Lenient[bool]
    enabled: Lenient[bool]
    target_resolution: _m.TargetResolution | None = None
