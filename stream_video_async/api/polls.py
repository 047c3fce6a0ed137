# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: polls."""

from __future__ import annotations

from typing import Any, Literal
from uuid import UUID

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import HasTransport, Operation, Request, Response

__all__ = [
    "build_create_poll",
    "create_poll",
    "build_create_poll_option",
    "create_poll_option",
    "build_delete_poll",
    "delete_poll",
    "build_delete_poll_option",
    "delete_poll_option",
    "build_get_poll",
    "get_poll",
    "build_get_poll_option",
    "get_poll_option",
    "build_query_poll_votes",
    "query_poll_votes",
    "build_query_polls",
    "query_polls",
    "build_update_poll",
    "update_poll",
    "build_update_poll_option",
    "update_poll_option",
    "build_update_poll_partial",
    "update_poll_partial",
]

_CREATE_POLL = Operation("CreatePoll", "POST", "/api/v2/polls", "unsafe")


def build_create_poll(
    name: str,
    *,
    allow_answers: bool | None = None,
    allow_user_suggested_options: bool | None = None,
    custom: dict[str, Any] | None = None,
    description: str | None = None,
    enforce_unique_vote: bool | None = None,
    id: str | None = None,
    is_closed: bool | None = None,
    max_votes_allowed: int | None = None,
    options: list[_m.PollOptionInput] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    voting_visibility: Literal["anonymous", "public"] | str | None = None,
) -> Request:
    """Build the request of `create_poll`, with the same arguments, without sending it."""
    return Request(
        _CREATE_POLL,
        "/api/v2/polls",
        json=_m.CreatePollRequest(
            name=name,
            allow_answers=allow_answers,
            allow_user_suggested_options=allow_user_suggested_options,
            custom=custom,
            description=description,
            enforce_unique_vote=enforce_unique_vote,
            id=id,
            is_closed=is_closed,
            max_votes_allowed=max_votes_allowed,
            options=options,
            user=user,
            user_id=user_id,
            voting_visibility=voting_visibility,
        ),
    )


async def create_poll(
    client: HasTransport,
    name: str,
    *,
    allow_answers: bool | None = None,
    allow_user_suggested_options: bool | None = None,
    custom: dict[str, Any] | None = None,
    description: str | None = None,
    enforce_unique_vote: bool | None = None,
    id: str | None = None,
    is_closed: bool | None = None,
    max_votes_allowed: int | None = None,
    options: list[_m.PollOptionInput] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    voting_visibility: Literal["anonymous", "public"] | str | None = None,
) -> Response[_m.PollResponse]:
    """Create a poll with its options.

    Args:
        name: Question or title.
        allow_answers: Lets users write answers of their own.
        allow_user_suggested_options: Lets users propose further options.
        custom: Your own free-form data, stored alongside.
        description: Explanation shown with the poll.
        enforce_unique_vote: Controls if one user can vote more than once.
        id: At most 255 characters.
        is_closed: Controls if voting is open or closed.
        max_votes_allowed: Votes per user, at most 10.
        options: Answers to choose from, at most 100.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        voting_visibility: Who voted how is `anonymous` or `public`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: CreatePoll, POST /api/v2/polls
    """
    request = build_create_poll(
        name,
        allow_answers=allow_answers,
        allow_user_suggested_options=allow_user_suggested_options,
        custom=custom,
        description=description,
        enforce_unique_vote=enforce_unique_vote,
        id=id,
        is_closed=is_closed,
        max_votes_allowed=max_votes_allowed,
        options=options,
        user=user,
        user_id=user_id,
        voting_visibility=voting_visibility,
    )
    return await client.transport.send(request, _m.PollResponse)


_CREATE_POLL_OPTION = Operation("CreatePollOption", "POST", "/api/v2/polls/{poll_id}/options", "unsafe")


def build_create_poll_option(
    poll_id: str | UUID,
    text: str,
    *,
    custom: dict[str, Any] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `create_poll_option`, with the same arguments, without sending it."""
    return Request(
        _CREATE_POLL_OPTION,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options",
        json=_m.CreatePollOptionRequest(
            text=text,
            custom=custom,
            user=user,
            user_id=user_id,
        ),
    )


async def create_poll_option(
    client: HasTransport,
    poll_id: str | UUID,
    text: str,
    *,
    custom: dict[str, Any] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.PollOptionResponse]:
    """Add an option to a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        text: Wording of the answer.
        custom: Your own free-form data, stored alongside.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: CreatePollOption, POST /api/v2/polls/{poll_id}/options
    """
    request = build_create_poll_option(poll_id, text, custom=custom, user=user, user_id=user_id)
    return await client.transport.send(request, _m.PollOptionResponse)


_DELETE_POLL = Operation("DeletePoll", "DELETE", "/api/v2/polls/{poll_id}", "replayable")


def build_delete_poll(poll_id: str | UUID, *, user_id: str | None = None) -> Request:
    """Build the request of `delete_poll`, with the same arguments, without sending it."""
    return Request(
        _DELETE_POLL,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}",
        query=query_pairs(
            ("user_id", user_id),
        ),
    )


async def delete_poll(
    client: HasTransport, poll_id: str | UUID, *, user_id: str | None = None
) -> Response[_m.Response]:
    """Delete a poll with its options and votes.

    Args:
        poll_id: The poll's id. At most 255 characters.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePoll, DELETE /api/v2/polls/{poll_id}
    """
    request = build_delete_poll(poll_id, user_id=user_id)
    return await client.transport.send(request, _m.Response)


_DELETE_POLL_OPTION = Operation(
    "DeletePollOption", "DELETE", "/api/v2/polls/{poll_id}/options/{option_id}", "replayable"
)


def build_delete_poll_option(poll_id: str | UUID, option_id: str | UUID, *, user_id: str | None = None) -> Request:
    """Build the request of `delete_poll_option`, with the same arguments, without sending it."""
    return Request(
        _DELETE_POLL_OPTION,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options/{path_segment(option_id, 'option_id')}",
        query=query_pairs(
            ("user_id", user_id),
        ),
    )


async def delete_poll_option(
    client: HasTransport, poll_id: str | UUID, option_id: str | UUID, *, user_id: str | None = None
) -> Response[_m.Response]:
    """Delete an option of a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        option_id: The option's id. At most 255 characters.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePollOption, DELETE /api/v2/polls/{poll_id}/options/{option_id}
    """
    request = build_delete_poll_option(poll_id, option_id, user_id=user_id)
    return await client.transport.send(request, _m.Response)


_GET_POLL = Operation("GetPoll", "GET", "/api/v2/polls/{poll_id}", "read")


def build_get_poll(poll_id: str | UUID, *, user_id: str | None = None) -> Request:
    """Build the request of `get_poll`, with the same arguments, without sending it."""
    return Request(
        _GET_POLL,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}",
        query=query_pairs(
            ("user_id", user_id),
        ),
    )


async def get_poll(
    client: HasTransport, poll_id: str | UUID, *, user_id: str | None = None
) -> Response[_m.PollResponse]:
    """Get a poll with its options and counts of votes.

    Args:
        poll_id: The poll's id. At most 255 characters.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetPoll, GET /api/v2/polls/{poll_id}
    """
    request = build_get_poll(poll_id, user_id=user_id)
    return await client.transport.send(request, _m.PollResponse)


_GET_POLL_OPTION = Operation("GetPollOption", "GET", "/api/v2/polls/{poll_id}/options/{option_id}", "read")


def build_get_poll_option(poll_id: str | UUID, option_id: str | UUID) -> Request:
    """Build the request of `get_poll_option`, with the same arguments, without sending it."""
    return Request(
        _GET_POLL_OPTION,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options/{path_segment(option_id, 'option_id')}",
    )


async def get_poll_option(
    client: HasTransport, poll_id: str | UUID, option_id: str | UUID
) -> Response[_m.PollOptionResponse]:
    """Get an option of a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        option_id: The option's id. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetPollOption, GET /api/v2/polls/{poll_id}/options/{option_id}
    """
    request = build_get_poll_option(poll_id, option_id)
    return await client.transport.send(request, _m.PollOptionResponse)


_QUERY_POLL_VOTES = Operation("QueryPollVotes", "POST", "/api/v2/polls/{poll_id}/votes", "read")


def build_query_poll_votes(
    poll_id: str | UUID,
    *,
    filter: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `query_poll_votes`, with the same arguments, without sending it."""
    return Request(
        _QUERY_POLL_VOTES,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/votes",
        query=query_pairs(
            ("user_id", user_id),
        ),
        json=_m.QueryPollVotesRequest(
            filter=filter,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_poll_votes(
    client: HasTransport,
    poll_id: str | UUID,
    *,
    filter: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
    user_id: str | None = None,
) -> Response[_m.PollVotesResponse]:
    """Find the votes of a poll by a filter, sorted, one page at a time.

    Args:
        poll_id: The poll's id. At most 255 characters.
        filter: Query filter; only matching items are returned. Fields: created_at ($eq $gt $gte $lt $lte);
            id ($eq $in); is_answer ($eq); option_id ($eq $exists $in); poll_id ($eq $in); updated_at ($eq $gt
            $gte $lt $lte); user_id ($eq $in).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 5 entries. Sort by: id;
            created_at; updated_at.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: QueryPollVotes, POST /api/v2/polls/{poll_id}/votes
    """
    request = build_query_poll_votes(
        poll_id, filter=filter, limit=limit, next=next, prev=prev, sort=sort, user_id=user_id
    )
    return await client.transport.send(request, _m.PollVotesResponse)


_QUERY_POLLS = Operation("QueryPolls", "POST", "/api/v2/polls/query", "read")


def build_query_polls(
    *,
    filter: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `query_polls`, with the same arguments, without sending it."""
    return Request(
        _QUERY_POLLS,
        "/api/v2/polls/query",
        query=query_pairs(
            ("user_id", user_id),
        ),
        json=_m.QueryPollsRequest(
            filter=filter,
            limit=limit,
            next=next,
            prev=prev,
            sort=sort,
        ),
    )


async def query_polls(
    client: HasTransport,
    *,
    filter: dict[str, Any] | None = None,
    limit: int | None = None,
    next: str | None = None,
    prev: str | None = None,
    sort: list[_m.SortParamRequest] | None = None,
    user_id: str | None = None,
) -> Response[_m.QueryPollsResponse]:
    """Find polls by a filter, sorted, one page at a time.

    Args:
        filter: Query filter; only matching items are returned. Fields: allow_answers ($eq);
            allow_user_suggested_options ($eq); created_at ($eq $gt $gte $lt $lte); created_by_id ($eq $in);
            custom ($autocomplete $contains $eq $exists $gt $gte $in $lt $lte $q); id ($eq $in); is_closed
            ($eq); max_votes_allowed ($eq $gt $gte $lt $lte); name ($eq $in); updated_at ($eq $gt $gte $lt
            $lte); voting_visibility ($eq).
        limit: Items per page, 0 to 100.
        next: Cursor for the following page; send it back to fetch that page.
        prev: Cursor for the preceding page; send it back to fetch that page.
        sort: Fields to order the results by, most significant first. At most 5 entries. Sort by: id; name;
            created_at; updated_at; is_closed.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: QueryPolls, POST /api/v2/polls/query
    """
    request = build_query_polls(filter=filter, limit=limit, next=next, prev=prev, sort=sort, user_id=user_id)
    return await client.transport.send(request, _m.QueryPollsResponse)


_UPDATE_POLL = Operation("UpdatePoll", "PUT", "/api/v2/polls", "replayable")


def build_update_poll(
    *,
    id: str,
    name: str,
    allow_answers: bool | None = None,
    allow_user_suggested_options: bool | None = None,
    custom: dict[str, Any] | None = None,
    description: str | None = None,
    enforce_unique_vote: bool | None = None,
    is_closed: bool | None = None,
    max_votes_allowed: int | None = None,
    options: list[_m.PollOptionRequest] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    voting_visibility: Literal["anonymous", "public"] | str | None = None,
) -> Request:
    """Build the request of `update_poll`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_POLL,
        "/api/v2/polls",
        json=_m.UpdatePollRequest(
            id=id,
            name=name,
            allow_answers=allow_answers,
            allow_user_suggested_options=allow_user_suggested_options,
            custom=custom,
            description=description,
            enforce_unique_vote=enforce_unique_vote,
            is_closed=is_closed,
            max_votes_allowed=max_votes_allowed,
            options=options,
            user=user,
            user_id=user_id,
            voting_visibility=voting_visibility,
        ),
    )


async def update_poll(
    client: HasTransport,
    *,
    id: str,
    name: str,
    allow_answers: bool | None = None,
    allow_user_suggested_options: bool | None = None,
    custom: dict[str, Any] | None = None,
    description: str | None = None,
    enforce_unique_vote: bool | None = None,
    is_closed: bool | None = None,
    max_votes_allowed: int | None = None,
    options: list[_m.PollOptionRequest] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
    voting_visibility: Literal["anonymous", "public"] | str | None = None,
) -> Response[_m.PollResponse]:
    """Replace a poll; fields that are left out are reset.

    Args:
        id: Which poll. At most 255 characters.
        name: Question or title.
        allow_answers: Lets users write answers of their own.
        allow_user_suggested_options: Lets users propose further options.
        custom: Your own free-form data, stored alongside.
        description: Explanation shown with the poll.
        enforce_unique_vote: Controls if one user can vote more than once.
        is_closed: Controls if voting is open or closed.
        max_votes_allowed: Votes per user, at most 10.
        options: Answers to choose from, at most 100.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.
        voting_visibility: Who voted how is `anonymous` or `public`.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.

    Source: UpdatePoll, PUT /api/v2/polls
    """
    request = build_update_poll(
        id=id,
        name=name,
        allow_answers=allow_answers,
        allow_user_suggested_options=allow_user_suggested_options,
        custom=custom,
        description=description,
        enforce_unique_vote=enforce_unique_vote,
        is_closed=is_closed,
        max_votes_allowed=max_votes_allowed,
        options=options,
        user=user,
        user_id=user_id,
        voting_visibility=voting_visibility,
    )
    return await client.transport.send(request, _m.PollResponse)


_UPDATE_POLL_OPTION = Operation("UpdatePollOption", "PUT", "/api/v2/polls/{poll_id}/options", "replayable")


def build_update_poll_option(
    poll_id: str | UUID,
    *,
    id: str,
    text: str,
    custom: dict[str, Any] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `update_poll_option`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_POLL_OPTION,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options",
        json=_m.UpdatePollOptionRequest(
            id=id,
            text=text,
            custom=custom,
            user=user,
            user_id=user_id,
        ),
    )


async def update_poll_option(
    client: HasTransport,
    poll_id: str | UUID,
    *,
    id: str,
    text: str,
    custom: dict[str, Any] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.PollOptionResponse]:
    """Replace an option of a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        id: Which answer. At most 255 characters.
        text: New wording.
        custom: Your own free-form data, stored alongside.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdatePollOption, PUT /api/v2/polls/{poll_id}/options
    """
    request = build_update_poll_option(poll_id, id=id, text=text, custom=custom, user=user, user_id=user_id)
    return await client.transport.send(request, _m.PollOptionResponse)


_UPDATE_POLL_PARTIAL = Operation("UpdatePollPartial", "PATCH", "/api/v2/polls/{poll_id}", "unsafe")


def build_update_poll_partial(
    poll_id: str | UUID,
    *,
    set: dict[str, Any] | None = None,
    unset: list[str] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Request:
    """Build the request of `update_poll_partial`, with the same arguments, without sending it."""
    return Request(
        _UPDATE_POLL_PARTIAL,
        f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}",
        json=_m.UpdatePollPartialRequest(
            set=set,
            unset=unset,
            user=user,
            user_id=user_id,
        ),
    )


async def update_poll_partial(
    client: HasTransport,
    poll_id: str | UUID,
    *,
    set: dict[str, Any] | None = None,
    unset: list[str] | None = None,
    user: _m.UserRequest | None = None,
    user_id: str | None = None,
) -> Response[_m.PollResponse]:
    """Set or unset single fields of a poll and leave the others as they are.

    Args:
        poll_id: The poll's id. At most 255 characters.
        set: New values by field.
        unset: Fields to clear.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses say why.
        StreamTransportError: No usable reply came; `sent` says whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdatePollPartial, PATCH /api/v2/polls/{poll_id}
    """
    request = build_update_poll_partial(poll_id, set=set, unset=unset, user=user, user_id=user_id)
    return await client.transport.send(request, _m.PollResponse)
