# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ParticipantReportResponse(Model):
    """Participant report response.

    Source: schema ParticipantReportResponse
    """

    sum: Lenient[int]
    unique: Lenient[int]
    by_browser: list[_m.GroupedStatsResponse] | None = None
    by_country: list[_m.GroupedStatsResponse] | None = None
    by_device: list[_m.GroupedStatsResponse] | None = None
    by_operating_system: list[_m.GroupedStatsResponse] | None = None
    count_over_time: _m.ParticipantCountOverTimeResponse | None = None
    max_concurrent: int | None = None
    publishers: _m.PublisherStatsResponse | None = None
    subscribers: _m.SubscriberStatsResponse | None = None
