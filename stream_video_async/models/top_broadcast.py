# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class TopBroadcast(Model):
    """Top broadcast.

    Source: schema TopBroadcast
    """

    call_cid: Lenient[str]
    hours_watched: Lenient[float]
    peak_concurrent_viewers: Lenient[int]
    poor_pct: float | None = None
