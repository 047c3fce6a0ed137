# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallStatsParticipant(Model):
    """A participant and each of their connections.

    Source: schema CallStatsParticipant
    """

    sessions: Lenient[list[_m.CallStatsParticipantSession]]
    """Each connection of the participant."""
    user_id: Lenient[str]
    latest_activity_at: Instant | None = None
    """When the participant last did something."""
    name: str | None = None
    """Display name of the participant, if any."""
    roles: list[str] | None = None
