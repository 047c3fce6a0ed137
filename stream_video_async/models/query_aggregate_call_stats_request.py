# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

from .._models.base import Model, request


@request(kw_only=True)
class QueryAggregateCallStatsRequest(Model):
    """Period and kinds of reports wanted.

    Body of `QueryAggregateCallStats`.

    Source: schema QueryAggregateCallStatsRequest
    """

    __wire_names__: ClassVar[dict[str, str]] = {"from_": "from"}
    from_: str | None = None
    """Start of the period."""
    report_types: list[str] | None = None
    """Which reports to return."""
    to: str | None = None
    """End of the period."""
