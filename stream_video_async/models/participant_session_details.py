# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class ParticipantSessionDetails(Model):
    """One connection of a participant: who, in which roles and how long.

    Source: schema ParticipantSessionDetails
    """

    publisher_type: Lenient[str]
    roles: Lenient[list[str]]
    user_id: Lenient[str]
    user_session_id: Lenient[str]
    """One connection of a user to the call; a user can have several."""
    duration_in_seconds: int | None = None
    """How long the connection lasted, in seconds."""
    joined_at: Instant | None = None
    """When the participant came in."""
    left_at: Instant | None = None
    """When the participant went out."""
