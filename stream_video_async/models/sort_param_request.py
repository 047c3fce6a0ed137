# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class SortParamRequest(Model):
    """One field to sort by, and the direction.

    Source: schema SortParamRequest
    """

    direction: int | None | UnsetType = UNSET
    """1 for ascending (the default), -1 for descending."""
    field: str | None | UnsetType = UNSET
    """Field whose value decides."""
    type: str | None | UnsetType = UNSET
    """How to compare: `number`, `boolean`, or as text if left out."""
