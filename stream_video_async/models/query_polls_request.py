# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryPollsRequest(Model):
    """Searches polls.

    Body of `QueryPolls`.

    Source: schema QueryPollsRequest
    """

    filter: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: allow_answers ($eq); allow_user_suggested_options ($eq);
    created_at ($eq $gt $gte $lt $lte); created_by_id ($eq $in); custom ($autocomplete $contains $eq $exists $gt
    $gte $in $lt $lte $q); id ($eq $in); is_closed ($eq); max_votes_allowed ($eq $gt $gte $lt $lte); name ($eq $in);
    updated_at ($eq $gt $gte $lt $lte); voting_visibility ($eq).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 5 entries. Sort by: id; name; created_at;
    updated_at; is_closed.
    """
