# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryCallMembersRequest(Model):
    """Body of `QueryCallMembers`.

    Source: schema QueryCallMembersRequest
    """

    id: str
    """At most 64 characters."""
    type: str
    """At most 64 characters."""
    filter_conditions: dict[str, Any] | None | UnsetType = UNSET
    """Fields: call_cid ($eq $exists $gt $gte $in $lt $lte); created_at ($eq $exists $gt $gte $in $lt $lte); custom
    ($eq $exists $gt $gte $in $lt $lte); role ($eq $exists $gt $gte $in $lt $lte); updated_at ($eq $exists $gt $gte
    $in $lt $lte); user_id ($eq $exists $gt $gte $in $lt $lte).
    """
    limit: int | None | UnsetType = UNSET
    """From 0 to 100."""
    next: str | None | UnsetType = UNSET
    prev: str | None | UnsetType = UNSET
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET
    """At most 1 entry. Sort by: created_at + user_id; created_at; user_id."""
