# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryCallsRequest(Model):
    """Searches calls.

    Body of `QueryCalls`.

    Source: schema QueryCallsRequest
    """

    filter_conditions: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: backstage ($eq); cid ($eq $exists $gt $gte $in $lt
    $lte); created_at ($eq $exists $gt $gte $in $lt $lte); created_by_user_id ($eq $exists $gt $gte $in $lt $lte);
    custom ($autocomplete $contains $eq $exists $gt $gte $in $lt $lte $q); ended_at ($eq $exists $gt $gte $in $lt
    $lte); id ($eq $exists $gt $gte $in $lt $lte); members ($in); ongoing ($eq); parent_call_cid ($eq $exists $gt
    $gte $in $lt $lte); starts_at ($eq $exists $gt $gte $in $lt $lte); team ($eq $exists $gt $gte $in $lt $lte);
    type ($eq $exists $gt $gte $in $lt $lte); updated_at ($eq $exists $gt $gte $in $lt $lte).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 2 entries. Sort by: starts_at; created_at;
    starts_at + created_at; updated_at; ended_at; type; id; cid.
    """
