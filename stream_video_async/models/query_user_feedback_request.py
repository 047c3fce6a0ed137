# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryUserFeedbackRequest(Model):
    """Body of `QueryUserFeedback`.

    Source: schema QueryUserFeedbackRequest
    """

    filter_conditions: dict[str, Any] | None | UnsetType = UNSET
    """Fields: call_cid ($eq $in); call_session_id ($eq $in); created_at ($eq $gt $gte $lt $lte); rating ($eq $gt $gte
    $lt $lte); user_id ($eq $in).
    """
    limit: int | None | UnsetType = UNSET
    """From 0 to 100."""
    next: str | None | UnsetType = UNSET
    prev: str | None | UnsetType = UNSET
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET
    """At most 2 entries. Sort by: created_at."""
