# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressVideoLayer(Model):
    """One rendition of a stream that comes in.

    Source: schema IngressVideoLayer
    """

    bitrate: Lenient[int]
    """At least 1000."""
    codec: Lenient[Literal["h264", "vp8"] | str]
    """`h264` or `vp8`."""
    frame_rate: Lenient[int]
    """Frames per second, 1 to 60."""
    max_dimension: Lenient[int]
    """At least 240."""
    min_dimension: Lenient[int]
    """At least 240."""
