# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: stats."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_get_active_calls_status",
    "get_active_calls_status",
    "build_get_call_participant_session_metrics",
    "get_call_participant_session_metrics",
    "build_get_call_report",
    "get_call_report",
    "build_get_call_session_participant_stats_details",
    "get_call_session_participant_stats_details",
    "build_get_call_session_participant_stats_timeline",
    "get_call_session_participant_stats_timeline",
    "build_get_call_stats_map",
    "get_call_stats_map",
    "build_get_daily_digest",
    "get_daily_digest",
    "build_query_aggregate_call_stats",
    "query_aggregate_call_stats",
    "build_query_call_participant_sessions",
    "query_call_participant_sessions",
    "build_query_call_session_participant_stats",
    "query_call_session_participant_stats",
    "build_query_call_session_stats",
    "query_call_session_stats",
    "build_query_call_stats",
    "query_call_stats",
    "build_report_client_call_event",
    "report_client_call_event",
]

_GET_ACTIVE_CALLS_STATUS = Operation("GetActiveCallsStatus", "GET", "/api/v2/video/active_calls_status", "read")


def build_get_active_calls_status() -> Request:
    """Build the request of `get_active_calls_status`, with the same arguments, without sending it."""
    return Request(
        _GET_ACTIVE_CALLS_STATUS,
        "/api/v2/video/active_calls_status",
    )


async def get_active_calls_status(client: HasTransport) -> Response[_m.GetActiveCallsStatusResponse]:
    """Get live metrics and a summary of all calls that are active now.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetActiveCallsStatus, GET /api/v2/video/active_calls_status
    """
    request = build_get_active_calls_status()
    return await client.transport.send(request, _m.GetActiveCallsStatusResponse)


_GET_CALL_PARTICIPANT_SESSION_METRICS = Operation(
    "GetCallParticipantSessionMetrics",
    "GET",
    "/api/v2/video/call/{type}/{id}/session/{session}/participant/{user}/{user_session}/details/track",
    "read",
)


def build_get_call_participant_session_metrics(
    type: str | UUID,
    id: str | UUID,
    session: str | UUID,
    user: str | UUID,
    user_session: str | UUID,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Request:
    """Build the request of `get_call_participant_session_metrics`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL_PARTICIPANT_SESSION_METRICS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/session/{path_segment(session, 'session')}/participant/{path_segment(user, 'user')}/{path_segment(user_session, 'user_session')}/details/track",
        query=query_pairs(
            ("since", since),
            ("until", until),
        ),
    )


async def get_call_participant_session_metrics(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    session: str | UUID,
    user: str | UUID,
    user_session: str | UUID,
    *,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Response[_m.GetCallParticipantSessionMetricsResponse]:
    """Get the metrics of each track in one participant's session.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        user: The user on whose behalf it runs, as an object; it is created if need be. At most 256
            characters.
        user_session: Id of the user's session in the call. At most 256 characters.
        since: Only what happened at or after this moment.
        until: Only what happened before this moment.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallParticipantSessionMetrics, GET /api/v2/video/call/{type}/{id}/session/{session}/participant/{user}/{user_session}/details/track
    """
    request = build_get_call_participant_session_metrics(
        type, id, session, user, user_session, since=since, until=until
    )
    return await client.transport.send(request, _m.GetCallParticipantSessionMetricsResponse)


_GET_CALL_REPORT = Operation("GetCallReport", "GET", "/api/v2/video/call/{type}/{id}/report", "read")


def build_get_call_report(type: str | UUID, id: str | UUID, *, session_id: str | None = None) -> Request:
    """Build the request of `get_call_report`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL_REPORT,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/report",
        query=query_pairs(
            ("session_id", session_id),
        ),
    )


async def get_call_report(
    client: HasTransport, type: str | UUID, id: str | UUID, *, session_id: str | None = None
) -> Response[_m.GetCallReportResponse]:
    """Get the report of the call's last session, or of the session given.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session_id: Which session of the call this is about.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallReport, GET /api/v2/video/call/{type}/{id}/report
    """
    request = build_get_call_report(type, id, session_id=session_id)
    return await client.transport.send(request, _m.GetCallReportResponse)


_GET_CALL_SESSION_PARTICIPANT_STATS_DETAILS = Operation(
    "GetCallSessionParticipantStatsDetails",
    "GET",
    "/api/v2/video/call_stats/{call_type}/{call_id}/{session}/participant/{user}/{user_session}/details",
    "read",
)


def build_get_call_session_participant_stats_details(
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    user: str | UUID,
    user_session: str | UUID,
    *,
    max_points: int | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Request:
    """Build the request of `get_call_session_participant_stats_details`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL_SESSION_PARTICIPANT_STATS_DETAILS,
        f"/api/v2/video/call_stats/{path_segment(call_type, 'call_type')}/{path_segment(call_id, 'call_id')}/{path_segment(session, 'session')}/participant/{path_segment(user, 'user')}/{path_segment(user_session, 'user_session')}/details",
        query=query_pairs(
            ("max_points", max_points),
            ("since", since),
            ("until", until),
        ),
    )


async def get_call_session_participant_stats_details(
    client: HasTransport,
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    user: str | UUID,
    user_session: str | UUID,
    *,
    max_points: int | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Response[_m.GetCallSessionParticipantStatsDetailsResponse]:
    """Get one participant's detailed statistics over a call session.

    Args:
        call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
        call_id: The call's id within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        user: The user on whose behalf it runs, as an object; it is created if need be. At most 256
            characters.
        user_session: Id of the user's session in the call. At most 256 characters.
        max_points: From 1 to 4096.
        since: Only what happened at or after this moment.
        until: Only what happened before this moment.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallSessionParticipantStatsDetails, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participant/{user}/{user_session}/details
    """
    request = build_get_call_session_participant_stats_details(
        call_type, call_id, session, user, user_session, max_points=max_points, since=since, until=until
    )
    return await client.transport.send(request, _m.GetCallSessionParticipantStatsDetailsResponse)


_GET_CALL_SESSION_PARTICIPANT_STATS_TIMELINE = Operation(
    "GetCallSessionParticipantStatsTimeline",
    "GET",
    "/api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants/{user}/{user_session}/timeline",
    "read",
)


def build_get_call_session_participant_stats_timeline(
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    user: str | UUID,
    user_session: str | UUID,
    *,
    end_time: str | None = None,
    severity: list[str] | None = None,
    start_time: str | None = None,
) -> Request:
    """Build the request of `get_call_session_participant_stats_timeline`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL_SESSION_PARTICIPANT_STATS_TIMELINE,
        f"/api/v2/video/call_stats/{path_segment(call_type, 'call_type')}/{path_segment(call_id, 'call_id')}/{path_segment(session, 'session')}/participants/{path_segment(user, 'user')}/{path_segment(user_session, 'user_session')}/timeline",
        query=query_pairs(
            ("end_time", end_time),
            ("severity", severity),
            ("start_time", start_time),
        ),
    )


async def get_call_session_participant_stats_timeline(
    client: HasTransport,
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    user: str | UUID,
    user_session: str | UUID,
    *,
    end_time: str | None = None,
    severity: list[str] | None = None,
    start_time: str | None = None,
) -> Response[_m.QueryCallSessionParticipantStatsTimelineResponse]:
    """Get the timeline of events of one participant in a call session.

    Args:
        call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
        call_id: The call's id within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        user: The user on whose behalf it runs, as an object; it is created if need be. At most 128
            characters.
        user_session: Id of the user's session in the call. At most 128 characters.
        end_time: Only what happened before this moment.
        severity: Only entries that are this grave.
        start_time: Only what happened at or after this moment.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallSessionParticipantStatsTimeline, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants/{user}/{user_session}/timeline
    """
    request = build_get_call_session_participant_stats_timeline(
        call_type, call_id, session, user, user_session, end_time=end_time, severity=severity, start_time=start_time
    )
    return await client.transport.send(request, _m.QueryCallSessionParticipantStatsTimelineResponse)


_GET_CALL_STATS_MAP = Operation(
    "GetCallStatsMap", "GET", "/api/v2/video/call_stats/{call_type}/{call_id}/{session}/map", "read"
)


def build_get_call_stats_map(
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    *,
    end_time: datetime | None = None,
    exclude_publishers: bool | None = None,
    exclude_sfus: bool | None = None,
    exclude_subscribers: bool | None = None,
    start_time: datetime | None = None,
) -> Request:
    """Build the request of `get_call_stats_map`, with the same arguments, without sending it."""
    return Request(
        _GET_CALL_STATS_MAP,
        f"/api/v2/video/call_stats/{path_segment(call_type, 'call_type')}/{path_segment(call_id, 'call_id')}/{path_segment(session, 'session')}/map",
        query=query_pairs(
            ("end_time", end_time),
            ("exclude_publishers", exclude_publishers),
            ("exclude_sfus", exclude_sfus),
            ("exclude_subscribers", exclude_subscribers),
            ("start_time", start_time),
        ),
    )


async def get_call_stats_map(
    client: HasTransport,
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    *,
    end_time: datetime | None = None,
    exclude_publishers: bool | None = None,
    exclude_sfus: bool | None = None,
    exclude_subscribers: bool | None = None,
    start_time: datetime | None = None,
) -> Response[_m.QueryCallStatsMapResponse]:
    """Get where the publishers, subscribers and servers of a call session are on the map.

    Args:
        call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
        call_id: The call's id within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        end_time: Only what happened before this moment.
        exclude_publishers: Leaves out those who send sound or video.
        exclude_sfus: Leaves out the media servers.
        exclude_subscribers: Leaves out those who receive sound or video.
        start_time: Only what happened at or after this moment.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetCallStatsMap, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/map
    """
    request = build_get_call_stats_map(
        call_type,
        call_id,
        session,
        end_time=end_time,
        exclude_publishers=exclude_publishers,
        exclude_sfus=exclude_sfus,
        exclude_subscribers=exclude_subscribers,
        start_time=start_time,
    )
    return await client.transport.send(request, _m.QueryCallStatsMapResponse)


_GET_DAILY_DIGEST = Operation("GetDailyDigest", "GET", "/api/v2/video/stats/daily_digest", "read")


def build_get_daily_digest(
    *, app_id: str | None = None, date: str | None = None, target_app_id: str | None = None
) -> Request:
    """Build the request of `get_daily_digest`, with the same arguments, without sending it."""
    return Request(
        _GET_DAILY_DIGEST,
        "/api/v2/video/stats/daily_digest",
        query=query_pairs(
            ("app_id", app_id),
            ("date", date),
            ("target_app_id", target_app_id),
        ),
    )


async def get_daily_digest(
    client: HasTransport, *, app_id: str | None = None, date: str | None = None, target_app_id: str | None = None
) -> Response[_m.GetDailyDigestResponse]:
    """Get the digest of one day: its call sessions and broadcasts with their quality.

    Args:
        date: The day that the digest is about.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: GetDailyDigest, GET /api/v2/video/stats/daily_digest
    """
    request = build_get_daily_digest(app_id=app_id, date=date, target_app_id=target_app_id)
    return await client.transport.send(request, _m.GetDailyDigestResponse)


_QUERY_AGGREGATE_CALL_STATS = Operation("QueryAggregateCallStats", "POST", "/api/v2/video/stats", "read")


def build_query_aggregate_call_stats(
    *, _from: str | None = None, report_types: list[str] | None = None, to: str | None = None
) -> Request:
    """Build the request of `query_aggregate_call_stats`, with the same arguments, without sending it."""
    return Request(
        _QUERY_AGGREGATE_CALL_STATS,
        "/api/v2/video/stats",
        json=_m.QueryAggregateCallStatsRequest(
            from_=_from,
            report_types=report_types,
            to=to,
        ),
    )


async def query_aggregate_call_stats(
    client: HasTransport, *, _from: str | None = None, report_types: list[str] | None = None, to: str | None = None
) -> Response[_m.QueryAggregateCallStatsResponse]:
    """Get statistics over all calls in a span of time, for the report types asked.

    Args:
        _from: Start of the period.
        report_types: Which reports to return.
        to: End of the period.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryAggregateCallStats, POST /api/v2/video/stats
    """
    request = build_query_aggregate_call_stats(_from=_from, report_types=report_types, to=to)
    return await client.transport.send(request, _m.QueryAggregateCallStatsResponse)


_QUERY_CALL_PARTICIPANT_SESSIONS = Operation(
    "QueryCallParticipantSessions",
    "GET",
    "/api/v2/video/call/{type}/{id}/session/{session}/participant_sessions",
    "read",
)


def build_query_call_participant_sessions(
    type: str | UUID,
    id: str | UUID,
    session: str | UUID,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
) -> Request:
    """Build the request of `query_call_participant_sessions`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALL_PARTICIPANT_SESSIONS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/session/{path_segment(session, 'session')}/participant_sessions",
        query=query_pairs(
            ("filter_conditions", filter_conditions),
            ("limit", limit),
            ("next", next),
            ("prev", prev),
        ),
    )


async def query_call_participant_sessions(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    session: str | UUID,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
) -> Response[_m.QueryCallParticipantSessionsResponse]:
    """Find the participant sessions of one session of the call, one page at a time.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        session: Id of the call's session.
        filter_conditions: Query filter; only matching items are returned. Fields: is_live ($eq);
            is_tech_user ($eq); published_tracks ($eq $in); publisher_type ($eq $in); session_id ($eq $in);
            user_id ($eq $in).
        limit: Rows a page. From 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: QueryCallParticipantSessions, GET /api/v2/video/call/{type}/{id}/session/{session}/participant_sessions
    """
    request = build_query_call_participant_sessions(
        type, id, session, filter_conditions=filter_conditions, limit=limit, next=next, prev=prev
    )
    return await client.transport.send(request, _m.QueryCallParticipantSessionsResponse)


_QUERY_CALL_SESSION_PARTICIPANT_STATS = Operation(
    "QueryCallSessionParticipantStats",
    "GET",
    "/api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants",
    "read",
)


def build_query_call_session_participant_stats(
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Request:
    """Build the request of `query_call_session_participant_stats`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALL_SESSION_PARTICIPANT_STATS,
        f"/api/v2/video/call_stats/{path_segment(call_type, 'call_type')}/{path_segment(call_id, 'call_id')}/{path_segment(session, 'session')}/participants",
        query=query_pairs(
            ("filter_conditions", filter_conditions),
            ("limit", limit),
            ("next", next),
            ("prev", prev),
            ("sort", sort),
        ),
    )


async def query_call_session_participant_stats(
    client: HasTransport,
    call_type: str | UUID,
    call_id: str | UUID,
    session: str | UUID,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Response[_m.QueryCallSessionParticipantStatsResponse]:
    """Find the statistics of a call session's participants, one page at a time.

    Args:
        call_type: Name of the call's type, such as `default` or `livestream`. At most 64 characters.
        call_id: The call's id within its type. At most 64 characters.
        session: Id of the call's session. At most 64 characters.
        filter_conditions: Query filter; only matching items are returned. Fields: is_live ($eq);
            is_tech_user ($eq); published_tracks ($eq $in); publisher_type ($eq $in); session_id ($eq $in);
            user_id ($eq $in).
        limit: Rows a page. From 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 1 entry.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: QueryCallSessionParticipantStats, GET /api/v2/video/call_stats/{call_type}/{call_id}/{session}/participants
    """
    request = build_query_call_session_participant_stats(
        call_type, call_id, session, filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort
    )
    return await client.transport.send(request, _m.QueryCallSessionParticipantStatsResponse)


_QUERY_CALL_SESSION_STATS = Operation("QueryCallSessionStats", "POST", "/api/v2/video/call_stats", "read")


def build_query_call_session_stats(
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Request:
    """Build the request of `query_call_session_stats`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALL_SESSION_STATS,
        "/api/v2/video/call_stats",
        json=_m.QueryCallSessionStatsRequest(
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_call_session_stats(
    client: HasTransport,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Response[_m.QueryCallSessionStatsResponse]:
    """Find the statistics of call sessions by filter conditions, one page at a time.

    Args:
        filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq);
            call_session_id ($eq); counts.avg_user_rating ($eq $gt $gte $lt $lte); counts.cq_score ($eq $gt $gte
            $lt $lte); counts.min_user_rating ($eq $gt $gte $lt $lte); generated_at ($eq $gt $gte $lt $lte);
            is_active ($eq); session_ended_at ($eq $gt $gte $lt $lte); session_started_at ($eq $gt $gte $lt
            $lte); updated_at ($eq $gt $gte $lt $lte).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 2 entries. Sort by:
            generated_at + call_cid; updated_at + call_cid; session_started_at + call_cid; session_ended_at +
            call_cid.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryCallSessionStats, POST /api/v2/video/call_stats
    """
    request = build_query_call_session_stats(
        filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort
    )
    return await client.transport.send(request, _m.QueryCallSessionStatsResponse)


_QUERY_CALL_STATS = Operation("QueryCallStats", "POST", "/api/v2/video/call/stats", "read")


def build_query_call_stats(
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Request:
    """Build the request of `query_call_stats`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALL_STATS,
        "/api/v2/video/call/stats",
        json=_m.QueryCallStatsRequest(
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_call_stats(
    client: HasTransport,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Response[_m.QueryCallStatsResponse]:
    """Find the statistics reports of calls by filter conditions, one page at a time.

    Args:
        filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq);
            created_at ($eq $gt $gte $lt $lte); first_stats ($eq $gt $gte $lt $lte); min_user_rating ($eq
            $exists $gt $gte $lt $lte); quality_score ($eq $gt $gte $lt $lte).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 2 entries. Sort by:
            first_stats + call_cid; created_at + call_cid.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryCallStats, POST /api/v2/video/call/stats
    """
    request = build_query_call_stats(filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort)
    return await client.transport.send(request, _m.QueryCallStatsResponse)


_REPORT_CLIENT_CALL_EVENT = Operation("ReportClientCallEvent", "POST", "/api/v2/video/call_client_event", "unsafe")


def build_report_client_call_event(events: list[_m.ClientEvent]) -> Request:
    """Build the request of `report_client_call_event`, with the same arguments, without sending it."""
    return Request(
        _REPORT_CLIENT_CALL_EVENT,
        "/api/v2/video/call_client_event",
        json=_m.ReportClientEventRequest(
            events=events,
        ),
    )


async def report_client_call_event(
    client: HasTransport, events: list[_m.ClientEvent]
) -> Response[_m.ReportClientEventResponse]:
    """Report events of client-side calls, such as failed joins, for statistics.

    Args:
        events: Events to report, 1 to 100.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: ReportClientCallEvent, POST /api/v2/video/call_client_event
    """
    request = build_report_client_call_event(events)
    return await client.transport.send(request, _m.ReportClientEventResponse)
