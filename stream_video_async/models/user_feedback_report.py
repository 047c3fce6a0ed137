# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UserFeedbackReport(Model):
    """User ratings of one day, counted by score.

    Source: schema UserFeedbackReport
    """

    count_by_rating: Lenient[dict[str, int]]
    """How many ratings for each score."""
    unreported_count: Lenient[int]
