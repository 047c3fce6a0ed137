# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ScreensharingSettings(Model):
    """Screen sharing of a call type.

    Source: schema ScreensharingSettings
    """

    access_request_enabled: Lenient[bool]
    """Whether users without the permission may ask for it."""
    enabled: Lenient[bool]
    """Whether participants may share their screens."""
    target_resolution: _m.TargetResolution | None = None
    """Wanted size and bitrate of the published video."""
