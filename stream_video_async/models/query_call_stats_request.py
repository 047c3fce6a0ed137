# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryCallStatsRequest(Model):
    """Body of `QueryCallStats`.

    Source: schema QueryCallStatsRequest
    """

    filter_conditions: dict[str, Any] | None | UnsetType = UNSET
    """Fields: call_cid ($eq); created_at ($eq $gt $gte $lt $lte); first_stats ($eq $gt $gte $lt $lte); min_user_rating
    ($eq $exists $gt $gte $lt $lte); quality_score ($eq $gt $gte $lt $lte).
    """
    limit: int | None | UnsetType = UNSET
    """From 0 to 100."""
    next: str | None | UnsetType = UNSET
    prev: str | None | UnsetType = UNSET
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET
    """At most 2 entries. Sort by: first_stats + call_cid; created_at + call_cid."""
