# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallStatsParticipant(Model):
    """Call stats participant.

    Source: schema CallStatsParticipant
    """

    sessions: Lenient[list[_m.CallStatsParticipantSession]]
    user_id: Lenient[str]
    latest_activity_at: Instant | None = None
    name: str | None = None
    roles: list[str] | None = None
