# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class QueryCallsResponse(Model):
    """Reply of `QueryCalls`.

    Source: schema QueryCallsResponse
    """

    calls: Lenient[list[_m.CallStateResponseFields]]
    duration: Lenient[str]
    next: str | None = None
    prev: str | None = None
