# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Literal

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply(kw_only=True)
class CallStatsReportReadyEvent(Model):
    """Sent when the statistics report of a call session can be read.

    The event `call.stats_report_ready`.

    Source: schema CallStatsReportReadyEvent
    """

    call_cid: Lenient[str]
    """Call concerned, written ``type:id``."""
    counts: Lenient[_m.CallStatsParticipantCounts]
    """Participants and sessions of the call added up."""
    created_at: Lenient[Instant]
    """When this object, or the event itself, came into being."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    type: Lenient[Literal["call.stats_report_ready"]] = "call.stats_report_ready"
    """Event name, always `call.stats_report_ready`. Default: `call.stats_report_ready`."""
    is_trimmed: bool | None = None
    """True if the server cut `participants_overview` short."""
    participants_overview: list[_m.CallStatsParticipant] | None = None
    """Leading participants with their connections."""
