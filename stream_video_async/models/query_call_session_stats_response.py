# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryCallSessionStatsResponse(Model):
    """One page of statistics of call sessions.

    Reply of `QueryCallSessionStats`.

    Source: schema QueryCallSessionStatsResponse
    """

    call_stats: Lenient[list[_m.CallStatsSessionResponse]]
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
