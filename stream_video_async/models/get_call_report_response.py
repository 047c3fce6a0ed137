# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class GetCallReportResponse(Model):
    """Report on one call session.

    Reply of `GetCallReport`.

    Source: schema GetCallReportResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    report: Lenient[_m.ReportResponse]
    """Call, participants and ratings in numbers."""
    session_id: Lenient[str]
    """Which session of the call this is about."""
    chat_activity: _m.ChatActivityStatsResponse | None = None
    """Chat messages over time."""
    digest: _m.BroadcastDigest | None = None
    """Broadcast digest of the session."""
    session: _m.CallSessionResponse | None = None
    """The call session that the report covers."""
    video_reactions: list[_m.VideoReactionsResponse] | None = None
    """Reactions over time, one entry for each kind."""
