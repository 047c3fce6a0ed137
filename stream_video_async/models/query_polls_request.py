# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryPollsRequest(Model):
    """Body of `QueryPolls`.

    Source: schema QueryPollsRequest
    """

    filter: dict[str, Any] | None | UnsetType = UNSET
    """Fields: allow_answers ($eq); allow_user_suggested_options ($eq); created_at ($eq $gt $gte $lt $lte);
    created_by_id ($eq $in); custom ($autocomplete $contains $eq $exists $gt $gte $in $lt $lte $q); id ($eq $in);
    is_closed ($eq); max_votes_allowed ($eq $gt $gte $lt $lte); name ($eq $in); updated_at ($eq $gt $gte $lt $lte);
    voting_visibility ($eq).
    """
    limit: int | None | UnsetType = UNSET
    """From 0 to 100."""
    next: str | None | UnsetType = UNSET
    prev: str | None | UnsetType = UNSET
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET
    """At most 5 entries. Sort by: id; name; created_at; updated_at; is_closed."""
