# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ParticipantReportResponse(Model):
    """Participants of a session: how many, with what and from where.

    Source: schema ParticipantReportResponse
    """

    sum: Lenient[int]
    unique: Lenient[int]
    """Different people who took part."""
    by_browser: list[_m.GroupedStatsResponse] | None = None
    """Participants by browser."""
    by_country: list[_m.GroupedStatsResponse] | None = None
    """Participants by country."""
    by_device: list[_m.GroupedStatsResponse] | None = None
    """Participants by device."""
    by_operating_system: list[_m.GroupedStatsResponse] | None = None
    """Participants by system."""
    count_over_time: _m.ParticipantCountOverTimeResponse | None = None
    max_concurrent: int | None = None
    """Most participants at once."""
    publishers: _m.PublisherStatsResponse | None = None
    subscribers: _m.SubscriberStatsResponse | None = None
