# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply
class ParticipantSessionDetails(Model):
    """Participant session details.

    Source: schema ParticipantSessionDetails
    """

    publisher_type: Lenient[str]
    roles: Lenient[list[str]]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    duration_in_seconds: int | None = None
    joined_at: Instant | None = None
    left_at: Instant | None = None
