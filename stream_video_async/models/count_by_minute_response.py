# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class CountByMinuteResponse(Model):
    """Count by minute response.

    Source: schema CountByMinuteResponse
    """

    count: Lenient[int]
    start_ts: Lenient[Instant]
