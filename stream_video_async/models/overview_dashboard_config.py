# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class OverviewDashboardConfig(Model):
    """Charts and date range of the moderation overview.

    Source: schema OverviewDashboardConfig
    """

    default_date_range_days: int | None = None
    visible_charts: list[str] | None = None
