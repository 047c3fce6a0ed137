# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryPollsResponse(Model):
    """One page of polls.

    Reply of `QueryPolls`.

    Source: schema QueryPollsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    polls: Lenient[list[_m.PollResponseData]]
    """Polls on this page."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
