# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class TrackStatsResponse(Model):
    """Track stats response.

    Source: schema TrackStatsResponse
    """

    duration_seconds: Lenient[int]
    track_type: Lenient[str]
