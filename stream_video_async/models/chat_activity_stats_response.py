# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Model, reply


@reply
class ChatActivityStatsResponse(Model):
    """Chat activity stats response.

    Source: schema ChatActivityStatsResponse
    """

    Messages: _m.MessageStatsResponse | None = None
