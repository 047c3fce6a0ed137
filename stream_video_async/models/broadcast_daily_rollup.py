# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class BroadcastDailyRollup(Model):
    """Broadcast daily rollup.

    Source: schema BroadcastDailyRollup
    """

    broadcasts: Lenient[int]
    day: Lenient[str]
    dead_air_s: Lenient[int]
    hours_watched: Lenient[float]
    incident_windows: Lenient[int]
    max_peak_concurrent_viewers: Lenient[int]
    note: Lenient[str]
    poor_viewers_by_cause: Lenient[_m.PoorByCause]
    schema_version: Lenient[str]
    source_drops: Lenient[int]
    top_broadcasts: Lenient[list[_m.TopBroadcast]]
    unique_viewers_sum: Lenient[int]
