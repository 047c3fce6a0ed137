# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class UserRatingReportResponse(Model):
    """Mean and number of the ratings.

    Source: schema UserRatingReportResponse
    """

    average: Lenient[float]
    """Mean rating."""
    count: Lenient[int]
    """How many ratings."""
