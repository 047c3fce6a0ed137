# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CountByMinuteResponse(Model):
    """How many there were in the minute from `start_ts`.

    Source: schema CountByMinuteResponse
    """

    count: Lenient[int]
    start_ts: Lenient[Instant]
    """Start of the minute."""
