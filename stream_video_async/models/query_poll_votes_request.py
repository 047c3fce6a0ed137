# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryPollVotesRequest(Model):
    """Body of `QueryPollVotes`.

    Source: schema QueryPollVotesRequest
    """

    filter: dict[str, Any] | None | UnsetType = UNSET
    """Fields: created_at ($eq $gt $gte $lt $lte); id ($eq $in); is_answer ($eq); option_id ($eq $exists $in); poll_id
    ($eq $in); updated_at ($eq $gt $gte $lt $lte); user_id ($eq $in).
    """
    limit: int | None | UnsetType = UNSET
    """From 0 to 100."""
    next: str | None | UnsetType = UNSET
    prev: str | None | UnsetType = UNSET
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET
    """At most 5 entries. Sort by: id; created_at; updated_at."""
