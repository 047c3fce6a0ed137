# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request
class IngressVideoLayerRequest(Model):
    """Ingress video layer request.

    Source: schema IngressVideoLayerRequest
    """

    bitrate: int
    """At least 1000."""
    codec: Literal["h264", "vp8"] | str
    frame_rate_limit: int
    """From 1 to 60."""
    max_dimension: int
    """At least 240."""
    min_dimension: int
    """At least 240."""
