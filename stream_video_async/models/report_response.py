# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class ReportResponse(Model):
    """Report response.

    Source: schema ReportResponse
    """

    call: Lenient[_m.CallReportResponse]
    participants: Lenient[_m.ParticipantReportResponse]
    user_ratings: Lenient[_m.UserRatingReportResponse]
