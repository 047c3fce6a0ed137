# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply
class GetCallReportResponse(Model):
    """Reply of `GetCallReport`.

    Source: schema GetCallReportResponse
    """

    duration: Lenient[str]
    report: Lenient[_m.ReportResponse]
    session_id: Lenient[str]
    chat_activity: _m.ChatActivityStatsResponse | None = None
    digest: _m.BroadcastDigest | None = None
    session: _m.CallSessionResponse | None = None
    video_reactions: list[_m.VideoReactionsResponse] | None = None
