# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Instant, Lenient, Model, reply


@reply
class CallStatsReportReadyEvent(Model):
    """The event `call.stats_report_ready`.

    Source: schema CallStatsReportReadyEvent
    """

    call_cid: Lenient[str]
    counts: Lenient[_m.CallStatsParticipantCounts]
    created_at: Lenient[Instant]
    session_id: Lenient[str]
    type: Lenient[str] = "call.stats_report_ready"
    is_trimmed: bool | None = None
    participants_overview: list[_m.CallStatsParticipant] | None = None
