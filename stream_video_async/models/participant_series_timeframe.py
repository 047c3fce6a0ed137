# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class ParticipantSeriesTimeframe(Model):
    """Participant series timeframe.

    Source: schema ParticipantSeriesTimeframe
    """

    max_points: Lenient[int]
    since: Lenient[Instant]
    step_seconds: Lenient[int]
    until: Lenient[Instant]
