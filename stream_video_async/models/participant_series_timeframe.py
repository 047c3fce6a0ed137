# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ParticipantSeriesTimeframe(Model):
    """Period and step that the series cover.

    Source: schema ParticipantSeriesTimeframe
    """

    max_points: Lenient[int]
    """Most points that a series may have."""
    since: Lenient[Instant]
    """Start of the period."""
    step_seconds: Lenient[int]
    """Seconds between two points."""
    until: Lenient[Instant]
    """End of the period."""
