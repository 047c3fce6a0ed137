# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class ParticipantCountByMinuteResponse(Model):
    """Participant count by minute response.

    Source: schema ParticipantCountByMinuteResponse
    """

    first: Lenient[int]
    last: Lenient[int]
    max: Lenient[int]
    min: Lenient[int]
    start_ts: Lenient[Instant]
