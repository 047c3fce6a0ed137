# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class BroadcastDailyRollup(Model):
    """One day's broadcasts added up.

    Source: schema BroadcastDailyRollup
    """

    broadcasts: Lenient[int]
    """How many broadcasts the day had."""
    day: Lenient[str]
    dead_air_s: Lenient[int]
    hours_watched: Lenient[float]
    """Viewing time added up over all viewers, in hours."""
    incident_windows: Lenient[int]
    max_peak_concurrent_viewers: Lenient[int]
    note: Lenient[str]
    poor_viewers_by_cause: Lenient[_m.PoorByCause]
    """Viewers with poor quality, by cause."""
    schema_version: Lenient[str]
    source_drops: Lenient[int]
    top_broadcasts: Lenient[list[_m.TopBroadcast]]
    """Largest broadcasts of the day."""
    unique_viewers_sum: Lenient[int]
