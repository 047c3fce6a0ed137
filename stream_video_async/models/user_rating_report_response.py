# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .._models.base import Lenient, Model, reply


@reply
class UserRatingReportResponse(Model):
    """User rating report response.

    Source: schema UserRatingReportResponse
    """

    average: Lenient[float]
    count: Lenient[int]
