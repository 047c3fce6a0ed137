# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class PollVotesResponse(Model):
    """Reply of `QueryPollVotes`.

    Source: schema PollVotesResponse
    """

    duration: Lenient[str]
    votes: Lenient[list[_m.PollVoteResponseData]]
    next: str | None = None
    prev: str | None = None
