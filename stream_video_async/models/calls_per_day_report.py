# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class CallsPerDayReport(Model):
    """Calls per day report.

    Source: schema CallsPerDayReport
    """

    count: Lenient[int]
