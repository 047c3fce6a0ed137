# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class SharedLocationsResponse(Model):
    """Reply of `GetUserLiveLocations`.

    Source: schema SharedLocationsResponse
    """

    active_live_locations: Lenient[list[_m.SharedLocationResponseData]]
    duration: Lenient[str]
