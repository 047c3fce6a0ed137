# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class TargetResolution(Model):
    """Wanted size and bitrate of a video.

    Source: schema TargetResolution
    """

    height: Lenient[int]
    """From 240 to 3840."""
    width: Lenient[int]
    """From 240 to 3840."""
    bitrate: int | None = None
    """At most 6000000."""
