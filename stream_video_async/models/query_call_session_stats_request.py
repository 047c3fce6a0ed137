# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryCallSessionStatsRequest(Model):
    """Searches statistics of call sessions.

    Body of `QueryCallSessionStats`.

    Source: schema QueryCallSessionStatsRequest
    """

    filter_conditions: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: call_cid ($eq); call_session_id ($eq);
    counts.avg_user_rating ($eq $gt $gte $lt $lte); counts.cq_score ($eq $gt $gte $lt $lte); counts.min_user_rating
    ($eq $gt $gte $lt $lte); generated_at ($eq $gt $gte $lt $lte); is_active ($eq); session_ended_at ($eq $gt $gte
    $lt $lte); session_started_at ($eq $gt $gte $lt $lte); updated_at ($eq $gt $gte $lt $lte).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 2 entries. Sort by: generated_at + call_cid;
    updated_at + call_cid; session_started_at + call_cid; session_ended_at + call_cid.
    """
