# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .._models.base import Model, request


@request(kw_only=True)
class IngressSourceRequest(Model):
    """Size and frame rate of the stream that comes in.

    Source: schema IngressSourceRequest
    """

    fps: Literal[30, 60] | int
    """Frames per second: 30 or 60. Required."""
    height: int
    """At least 2. Required."""
    width: int
    """At least 2. Required."""
