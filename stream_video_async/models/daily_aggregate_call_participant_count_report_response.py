# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class DailyAggregateCallParticipantCountReportResponse(Model):
    """Daily aggregate call participant count report response.

    Source: schema DailyAggregateCallParticipantCountReportResponse
    """

    date: Lenient[str]
    report: Lenient[_m.CallParticipantCountReport]
