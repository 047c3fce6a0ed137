# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryUserFeedbackRequest(Model):
    """Searches ratings that users gave.

    Body of `QueryUserFeedback`.

    Source: schema QueryUserFeedbackRequest
    """

    filter_conditions: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: call_cid ($eq $in); call_session_id ($eq $in);
    created_at ($eq $gt $gte $lt $lte); rating ($eq $gt $gte $lt $lte); user_id ($eq $in).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 2 entries. Sort by: created_at."""
