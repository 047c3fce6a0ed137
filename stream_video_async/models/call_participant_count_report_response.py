# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallParticipantCountReportResponse(Model):
    """Participants per call, day by day.

    Source: schema CallParticipantCountReportResponse
    """

    daily: Lenient[list[_m.DailyAggregateCallParticipantCountReportResponse]]
    """One entry for each day."""
