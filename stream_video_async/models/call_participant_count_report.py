# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallParticipantCountReport(Model):
    """Participants per call on one day as a histogram.

    Source: schema CallParticipantCountReport
    """

    histogram: Lenient[list[_m.ReportByHistogramBucket]]
    """Bars of the histogram, each with its range and count."""
