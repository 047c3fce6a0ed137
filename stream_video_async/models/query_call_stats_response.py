# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryCallStatsResponse(Model):
    """Reply of `QueryCallStats`.

    Source: schema QueryCallStatsResponse
    """

    duration: Lenient[str]
    reports: Lenient[list[_m.CallStatsReportSummaryResponse]]
    next: str | None = None
    prev: str | None = None
