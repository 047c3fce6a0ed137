# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class IngressSourceResponse(Model):
    """Size and frame rate of the stream that comes in.

    Source: schema IngressSourceResponse
    """

    fps: Lenient[int]
    """Frames per second."""
    height: Lenient[int]
    width: Lenient[int]
