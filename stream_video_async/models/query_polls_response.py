# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from stream_video_async import models as _m
from stream_video_async._model import Lenient, Model, reply


@reply
class QueryPollsResponse(Model):
    """Reply of `QueryPolls`.

    Source: schema QueryPollsResponse
    """

    duration: Lenient[str]
    polls: Lenient[list[_m.PollResponseData]]
    next: str | None = None
    prev: str | None = None
