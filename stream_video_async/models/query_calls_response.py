# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryCallsResponse(Model):
    """One page of calls, each with members and your rights.

    Reply of `QueryCalls`.

    Source: schema QueryCallsResponse
    """

    calls: Lenient[list[_m.CallStateResponseFields]]
    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
