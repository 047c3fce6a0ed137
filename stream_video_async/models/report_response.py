# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class ReportResponse(Model):
    """Report on a session: the call, its participants and its ratings.

    Source: schema ReportResponse
    """

    call: Lenient[_m.CallReportResponse]
    """Start, end and quality score."""
    participants: Lenient[_m.ParticipantReportResponse]
    """How many took part, with what and from where."""
    user_ratings: Lenient[_m.UserRatingReportResponse]
    """Mean and number of ratings."""
