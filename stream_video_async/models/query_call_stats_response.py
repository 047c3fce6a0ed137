# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryCallStatsResponse(Model):
    """One page of summaries of call statistics.

    Reply of `QueryCallStats`.

    Source: schema QueryCallStatsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    reports: Lenient[list[_m.CallStatsReportSummaryResponse]]
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
