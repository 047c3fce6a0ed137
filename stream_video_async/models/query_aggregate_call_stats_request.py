# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, request_with_wire_names
from ..types import UNSET, UnsetType


@request_with_wire_names({"from_": "from"})
class QueryAggregateCallStatsRequest(Model):
    """Period and kinds of reports wanted.

    Body of `QueryAggregateCallStats`.

    Source: schema QueryAggregateCallStatsRequest
    """

    from_: str | None | UnsetType = UNSET
    """Start of the period."""
    report_types: list[str] | None | UnsetType = UNSET
    """Which reports to return."""
    to: str | None | UnsetType = UNSET
    """End of the period."""
