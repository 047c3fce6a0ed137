# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class PublisherStatsResponse(Model):
    """Publisher stats response.

    Source: schema PublisherStatsResponse
    """

    total: Lenient[int]
    unique: Lenient[int]
    by_track: list[_m.TrackStatsResponse] | None = None
