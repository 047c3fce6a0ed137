# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Model, reply


@reply(kw_only=True)
class MetricTimeSeries(Model):
    """A metric over time.

    Source: schema MetricTimeSeries
    """

    data_points: list[list[float]] | None = None
