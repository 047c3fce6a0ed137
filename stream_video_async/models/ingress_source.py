# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressSource(Model):
    """Size and frame rate of the stream that comes in.

    Source: schema IngressSource
    """

    fps: Lenient[int]
    """Frames per second, 1 to 60."""
    height: Lenient[int]
    """At least 2."""
    width: Lenient[int]
    """At least 2."""
