# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryPollsResponse(Model):
    """Reply of `QueryPolls`.

    Source: schema QueryPollsResponse
    """

    duration: Lenient[str]
    polls: Lenient[list[_m.PollResponseData]]
    next: str | None = None
    prev: str | None = None
