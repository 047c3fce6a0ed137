# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Model, reply


@reply(kw_only=True)
class ResolutionMetricsTimeSeries(Model):
    """Width and height over time.

    Source: schema ResolutionMetricsTimeSeries
    """

    height: _m.MetricTimeSeries | None = None
    width: _m.MetricTimeSeries | None = None
