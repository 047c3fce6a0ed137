# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ReportByHistogramBucket(Model):
    """One bar of a histogram.

    Source: schema ReportByHistogramBucket
    """

    category: Lenient[str]
    count: Lenient[int]
    """How many values fall into the bar."""
    sum: Lenient[float]
    lower_bound: _m.Bound | None = None
    """Where the bar starts."""
    upper_bound: _m.Bound | None = None
    """Where the bar ends."""
