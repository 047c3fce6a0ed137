# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .. import models as _m
from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class QueryPlantsRequest(Model):
    """Body of `QueryPlants`.

    Source: schema QueryPlantsRequest
    """

    filter_conditions: dict[str, Any] | None | UnsetType = UNSET
    """Fields: name ($eq $in)."""
    limit: int | None | UnsetType = UNSET
    """From 1 to 50."""
    next: str | None | UnsetType = UNSET
    prev: str | None | UnsetType = UNSET
    sort: list[_m.Companion] | None | UnsetType = UNSET
    """Sort by: name; name + id."""
