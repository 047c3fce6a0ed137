# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request


@request(kw_only=True)
class SortParamRequest(Model):
    """One field to sort by, and the direction.

    Source: schema SortParamRequest
    """

    direction: int | None = None
    """1 for ascending (the default), -1 for descending."""
    field: str | None = None
    """Field whose value decides."""
    type: str | None = None
    """How to compare: `number`, `boolean`, or as text if left out."""
