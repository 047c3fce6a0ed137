# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class UserFeedbackReport(Model):
    """User feedback report.

    Source: schema UserFeedbackReport
    """

    count_by_rating: Lenient[dict[str, int]]
    unreported_count: Lenient[int]
