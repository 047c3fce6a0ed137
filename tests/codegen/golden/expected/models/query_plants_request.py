# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request


@request(kw_only=True)
class QueryPlantsRequest(Model):
    """Body of `QueryPlants`.

    Source: schema QueryPlantsRequest
    """

    filter_conditions: dict[str, Any] | None = None
    """Fields: name ($eq $in)."""
    limit: int | None = None
    """From 1 to 50."""
    next: str | None = None
    prev: str | None = None
    sort: list[_m.Companion] | None = None
    """Sort by: name; name + id."""
