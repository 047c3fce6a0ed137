# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ReportByHistogramBucket(Model):
    """Report by histogram bucket.

    Source: schema ReportByHistogramBucket
    """

    category: Lenient[str]
    count: Lenient[int]
    sum: Lenient[float]
    lower_bound: _m.Bound | None = None
    upper_bound: _m.Bound | None = None
