# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class IngressVideoLayerRequest(Model):
    """One rendition to produce from a stream that comes in.

    Source: schema IngressVideoLayerRequest
    """

    bitrate: int
    """At least 1000. Required."""
    codec: Literal["h264", "vp8"] | str
    """`h264` or `vp8`. Required."""
    frame_rate_limit: int
    """Most frames per second, 1 to 60. Required."""
    max_dimension: int
    """At least 240. Required."""
    min_dimension: int
    """At least 240. Required."""
