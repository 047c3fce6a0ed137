# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class CallsPerDayReport(Model):
    """Number of calls on one day.

    Source: schema CallsPerDayReport
    """

    count: Lenient[int]
    """How many calls."""
