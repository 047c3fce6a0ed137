# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class SourceInterruption(Model):
    """A gap in what the sender delivered.

    Source: schema SourceInterruption
    """

    at_offset_min: Lenient[float]
    """Minutes into the broadcast."""
    dead_air_s: Lenient[int]
    kind: Lenient[str]
    seamless: bool | None = None
