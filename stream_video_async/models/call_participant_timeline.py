# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallParticipantTimeline(Model):
    """One event in a participant's timeline.

    Source: schema CallParticipantTimeline
    """

    data: Lenient[dict[str, Any]]
    severity: Lenient[str]
    timestamp: Lenient[Instant]
    type: Lenient[str]
