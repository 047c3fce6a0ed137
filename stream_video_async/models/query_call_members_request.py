# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryCallMembersRequest(Model):
    """Searches the members of one call.

    Body of `QueryCallMembers`.

    Source: schema QueryCallMembersRequest
    """

    id: str
    """ID of the call within its type. At most 64 characters. Required."""
    type: str
    """First half of the call's identity, before `id`. At most 64 characters. Required."""
    filter_conditions: dict[str, Any] | None = None
    """Query filter; only matching items are returned. Fields: call_cid ($eq $exists $gt $gte $in $lt $lte); created_at
    ($eq $exists $gt $gte $in $lt $lte); custom ($eq $exists $gt $gte $in $lt $lte); role ($eq $exists $gt $gte $in
    $lt $lte); updated_at ($eq $exists $gt $gte $in $lt $lte); user_id ($eq $exists $gt $gte $in $lt $lte).
    """
    limit: int | None = None
    """Items per page, 0 to 100."""
    next: str | None = None
    """Cursor for the following page; send it back to fetch that page."""
    prev: str | None = None
    """Cursor for the preceding page; send it back to fetch that page."""
    sort: list[_m.SortParamRequest] | None = None
    """Fields to order the results by, most significant first. At most 1 entry. Sort by: created_at + user_id;
    created_at; user_id.
    """
