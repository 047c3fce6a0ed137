# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ParticipantSeriesSubscriptionTrackMetrics(Model):
    """Series for tracks received from one publisher.

    Source: schema ParticipantSeriesSubscriptionTrackMetrics
    """

    publisher_user_id: Lenient[str]
    publisher_name: str | None = None
    publisher_user_session_id: str | None = None
    tracks: dict[str, list[_m.ParticipantSeriesTrackMetrics]] | None = None
