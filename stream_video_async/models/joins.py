# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Joins(Model):
    """How well joining a broadcast worked, and why people left.

    Source: schema Joins
    """

    disconnect_reasons: Lenient[dict[str, int]]
    failure_stages: Lenient[dict[str, int]]
    reason: Lenient[str]
    join_attempts: int | None = None
    join_success_rate: float | None = None
