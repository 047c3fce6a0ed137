# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class TrackStatsResponse(Model):
    """How long tracks of one type were published.

    Source: schema TrackStatsResponse
    """

    duration_seconds: Lenient[int]
    """Time the tracks ran, in seconds."""
    track_type: Lenient[str]
