# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryCallSessionStatsResponse(Model):
    """Reply of `QueryCallSessionStats`.

    Source: schema QueryCallSessionStatsResponse
    """

    call_stats: Lenient[list[_m.CallStatsSessionResponse]]
    duration: Lenient[str]
    next: str | None = None
    prev: str | None = None
