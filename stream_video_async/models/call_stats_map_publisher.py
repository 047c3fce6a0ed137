# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class CallStatsMapPublisher(Model):
    """Call stats map publisher.

    Source: schema CallStatsMapPublisher
    """

    is_live: Lenient[bool]
    published_tracks: Lenient[_m.PublishedTrackFlags]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    location: _m.CallStatsLocation | None = None
    name: str | None = None
    publisher_type: str | None = None
