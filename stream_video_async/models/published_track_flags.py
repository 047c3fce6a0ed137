# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PublishedTrackFlags(Model):
    """Which kinds of tracks a participant publishes.

    Source: schema PublishedTrackFlags
    """

    audio: Lenient[bool]
    screenshare: Lenient[bool]
    screenshare_audio: Lenient[bool]
    video: Lenient[bool]
