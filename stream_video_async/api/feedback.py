# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: feedback."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_collect_user_feedback",
    "collect_user_feedback",
    "build_query_user_feedback",
    "query_user_feedback",
]

_COLLECT_USER_FEEDBACK = Operation("CollectUserFeedback", "POST", "/api/v2/video/call/{type}/{id}/feedback", "unsafe")


def build_collect_user_feedback(
    type: str | UUID,
    id: str | UUID,
    *,
    rating: int,
    sdk: str,
    sdk_version: str,
    custom: dict[str, Any] | None = None,
    reason: str | None = None,
    user_session_id: str | None = None,
) -> Request:
    """Build the request of `collect_user_feedback`, with the same arguments, without sending it."""
    return Request(
        _COLLECT_USER_FEEDBACK,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/feedback",
        json=_m.CollectUserFeedbackRequest(
            rating=rating,
            sdk=sdk,
            sdk_version=sdk_version,
            custom=custom,
            reason=reason,
            user_session_id=user_session_id,
        ),
    )


async def collect_user_feedback(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    rating: int,
    sdk: str,
    sdk_version: str,
    custom: dict[str, Any] | None = None,
    reason: str | None = None,
    user_session_id: str | None = None,
) -> Response[_m.CollectUserFeedbackResponse]:
    """Store a user's rating of a call, with a reason and custom data.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        rating: Score given, 1 to 5.
        sdk: SDK that the client uses. At most 50 characters.
        sdk_version: Release number of that SDK. At most 50 characters.
        custom: Your own free-form data, stored alongside.
        reason: Comment on the rating, up to 1000 characters.
        user_session_id: Connection that the rating is about. At most 50 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: CollectUserFeedback, POST /api/v2/video/call/{type}/{id}/feedback
    """
    request = build_collect_user_feedback(
        type,
        id,
        rating=rating,
        sdk=sdk,
        sdk_version=sdk_version,
        custom=custom,
        reason=reason,
        user_session_id=user_session_id,
    )
    return await client.transport.send(request, _m.CollectUserFeedbackResponse)


_QUERY_USER_FEEDBACK = Operation("QueryUserFeedback", "POST", "/api/v2/video/call/feedback", "read")


def build_query_user_feedback(
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
    full: bool | None = None,
) -> Request:
    """Build the request of `query_user_feedback`, with the same arguments, without sending it."""
    return Request(
        _QUERY_USER_FEEDBACK,
        "/api/v2/video/call/feedback",
        query=query_pairs(
            ("full", full),
        ),
        json=_m.QueryUserFeedbackRequest(
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_user_feedback(
    client: HasTransport,
    *,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
    full: bool | None = None,
) -> Response[_m.QueryUserFeedbackResponse]:
    """Find the feedback that users gave on calls, sorted, one page at a time.

    Args:
        filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq $in);
            call_session_id ($eq $in); created_at ($eq $gt $gte $lt $lte); rating ($eq $gt $gte $lt $lte);
            user_id ($eq $in).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 2 entries. Sort by:
            created_at.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryUserFeedback, POST /api/v2/video/call/feedback
    """
    request = build_query_user_feedback(
        filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort, full=full
    )
    return await client.transport.send(request, _m.QueryUserFeedbackResponse)
