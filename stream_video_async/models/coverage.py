# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class Coverage(Model):
    """How complete the digest's data is, and which metrics are missing.

    Source: schema Coverage
    """

    absent: Lenient[list[_m.AbsentMetric]]
    metrics_pct: Lenient[_m.MetricsPct]
    publisher_encoding_profiles: Lenient[int]
