# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryPollVotesRequest(Model):
    """Searches the votes of a poll.

    Body of `QueryPollVotes`.

    Source: schema QueryPollVotesRequest
    """

    filter: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: created_at ($eq $gt $gte $lt $lte); id ($eq $in);
    is_answer ($eq); option_id ($eq $exists $in); poll_id ($eq $in); updated_at ($eq $gt $gte $lt $lte); user_id
    ($eq $in).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 5 entries. Sort by: id; created_at; updated_at."""
