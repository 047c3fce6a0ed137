# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class PublisherStatsResponse(Model):
    """How many people published, and which tracks.

    Source: schema PublisherStatsResponse
    """

    total: Lenient[int]
    unique: Lenient[int]
    by_track: list[_m.TrackStatsResponse] | None = None
