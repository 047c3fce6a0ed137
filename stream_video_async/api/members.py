# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: members."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_query_call_members",
    "query_call_members",
    "build_update_call_members",
    "update_call_members",
]

_QUERY_CALL_MEMBERS = Operation("QueryCallMembers", "POST", "/api/v2/video/call/members", "read")


def build_query_call_members(
    *,
    id: str,
    type: str,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Request:
    """Build the request of `query_call_members`, with the same arguments, without sending it."""
    return Request(
        _QUERY_CALL_MEMBERS,
        "/api/v2/video/call/members",
        json=_m.QueryCallMembersRequest(
            id=id,
            type=type,
            filter_conditions=filter_conditions,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_call_members(
    client: HasTransport,
    *,
    id: str,
    type: str,
    filter_conditions: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
) -> Response[_m.QueryCallMembersResponse]:
    """Find the members of a call by filter conditions, one page at a time.

    Args:
        id: ID of the call within its type. At most 64 characters.
        type: First half of the call's identity, before `id`. At most 64 characters.
        filter_conditions: Query filter; only matching items are returned. Fields: call_cid ($eq $exists $gt
            $gte $in $lt $lte); created_at ($eq $exists $gt $gte $in $lt $lte); custom ($eq $exists $gt $gte $in
            $lt $lte); role ($eq $exists $gt $gte $in $lt $lte); updated_at ($eq $exists $gt $gte $in $lt $lte);
            user_id ($eq $exists $gt $gte $in $lt $lte).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 1 entry. Sort by: created_at +
            user_id; created_at; user_id.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryCallMembers, POST /api/v2/video/call/members
    """
    request = build_query_call_members(
        id=id, type=type, filter_conditions=filter_conditions, limit=limit, next=next, prev=prev, sort=sort
    )
    return await client.transport.send(request, _m.QueryCallMembersResponse)


_UPDATE_CALL_MEMBERS = Operation("UpdateCallMembers", "POST", "/api/v2/video/call/{type}/{id}/members", "replayable")


def build_update_call_members(
    type: str | UUID,
    id: str | UUID,
    *,
    remove_members: list[str] | None = None,
    update_members: list[_m.MemberRequest] | None = None,
) -> Request:
    """Build the request of `update_call_members`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_CALL_MEMBERS,
        f"/api/v2/video/call/{path_segment(type, 'type')}/{path_segment(id, 'id')}/members",
        json=_m.UpdateCallMembersRequest(
            remove_members=remove_members,
            update_members=update_members,
        ),
    )


async def update_call_members(
    client: HasTransport,
    type: str | UUID,
    id: str | UUID,
    *,
    remove_members: list[str] | None = None,
    update_members: list[_m.MemberRequest] | None = None,
) -> Response[_m.UpdateCallMembersResponse]:
    """Add, change and remove members of the call.

    Args:
        type: Call type, such as `default` or `livestream`. At most 64 characters.
        id: ID of the call within its type. At most 64 characters.
        remove_members: IDs of users to take out, at most 100.
        update_members: Members to add, or to change if they belong already; at most 100.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdateCallMembers, POST /api/v2/video/call/{type}/{id}/members
    """
    request = build_update_call_members(type, id, remove_members=remove_members, update_members=update_members)
    return await client.transport.send(request, _m.UpdateCallMembersResponse)
