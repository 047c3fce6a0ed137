# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class DailyAggregateCallParticipantCountReportResponse(Model):
    """Participants per call of one date.

    Source: schema DailyAggregateCallParticipantCountReportResponse
    """

    date: Lenient[str]
    """Day that the figures are for."""
    report: Lenient[_m.CallParticipantCountReport]
    """Figures of that day."""
