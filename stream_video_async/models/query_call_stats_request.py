# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryCallStatsRequest(Model):
    """Searches summaries of call statistics.

    Body of `QueryCallStats`.

    Source: schema QueryCallStatsRequest
    """

    filter_conditions: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: call_cid ($eq); created_at ($eq $gt $gte $lt $lte);
    first_stats ($eq $gt $gte $lt $lte); min_user_rating ($eq $exists $gt $gte $lt $lte); quality_score ($eq $gt
    $gte $lt $lte).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 2 entries. Sort by: first_stats + call_cid;
    created_at + call_cid.
    """
