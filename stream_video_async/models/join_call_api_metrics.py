# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class JoinCallAPIMetrics(Model):
    """Join requests: how many, how many failed and how long they took.

    Source: schema JoinCallAPIMetrics
    """

    failures: Lenient[float]
    """Join requests that failed."""
    total: Lenient[float]
    """All join requests."""
    latency: _m.ActiveCallsLatencyStats | None = None
    """How long join requests took."""
