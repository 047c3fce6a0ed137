# Generated from openapi/ by `python -m codegen generate`; do not edit.
"""Endpoint functions: polls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from .. import models as _m
from .._http.build import path_segment, query_pairs
from ..types import UNSET, Operation, Request

if TYPE_CHECKING:
    from uuid import UUID

    from ..types import HasTransport, Response, UnsetType

__all__ = [
    "create_poll",
    "create_poll_option",
    "delete_poll",
    "delete_poll_option",
    "get_poll",
    "get_poll_option",
    "query_poll_votes",
    "query_polls",
    "update_poll",
    "update_poll_option",
    "update_poll_partial",
]

_CREATE_POLL = Operation("CreatePoll", "POST", "/api/v2/polls", "unsafe")


async def create_poll(
    client: HasTransport,
    name: str,
    *,
    allow_answers: bool | None | UnsetType = UNSET,
    allow_user_suggested_options: bool | None | UnsetType = UNSET,
    custom: dict[str, Any] | None | UnsetType = UNSET,
    description: str | None | UnsetType = UNSET,
    enforce_unique_vote: bool | None | UnsetType = UNSET,
    id: str | None | UnsetType = UNSET,
    is_closed: bool | None | UnsetType = UNSET,
    max_votes_allowed: int | None | UnsetType = UNSET,
    options: list[_m.PollOptionInput] | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
    voting_visibility: Literal["anonymous", "public"] | str | None | UnsetType = UNSET,
) -> Response[_m.PollResponse]:
    """Create a poll with its options.

    Args:
        name: Question or title.
        allow_answers: Lets users write answers of their own.
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: CreatePoll, POST /api/v2/polls
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.PollResponse,
    )


_CREATE_POLL_OPTION = Operation("CreatePollOption", "POST", "/api/v2/polls/{poll_id}/options", "unsafe")


async def create_poll_option(
    client: HasTransport,
    poll_id: str | UUID,
    text: str,
    *,
    custom: dict[str, Any] | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.PollOptionResponse]:
    """Add an option to a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        text: Wording of the answer.
        custom: Your own free-form data, stored alongside.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: CreatePollOption, POST /api/v2/polls/{poll_id}/options
    """
    return await client.transport.send(
        Request(
            _CREATE_POLL_OPTION,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options",
            json=_m.CreatePollOptionRequest(
                text=text,
                custom=custom,
                user=user,
                user_id=user_id,
            ),
        ),
        _m.PollOptionResponse,
    )


_DELETE_POLL = Operation("DeletePoll", "DELETE", "/api/v2/polls/{poll_id}", "replayable")


async def delete_poll(
    client: HasTransport, poll_id: str | UUID, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.Response]:
    """Delete a poll with its options and votes.

    Args:
        poll_id: The poll's id. At most 255 characters.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePoll, DELETE /api/v2/polls/{poll_id}
    """
    return await client.transport.send(
        Request(
            _DELETE_POLL,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}",
            query=query_pairs(
                ("user_id", user_id),
            ),
        ),
        _m.Response,
    )


_DELETE_POLL_OPTION = Operation(
    "DeletePollOption", "DELETE", "/api/v2/polls/{poll_id}/options/{option_id}", "replayable"
)


async def delete_poll_option(
    client: HasTransport, poll_id: str | UUID, option_id: str | UUID, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.Response]:
    """Delete an option of a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        option_id: The option's id. At most 255 characters.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: DeletePollOption, DELETE /api/v2/polls/{poll_id}/options/{option_id}
    """
    return await client.transport.send(
        Request(
            _DELETE_POLL_OPTION,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options/{path_segment(option_id, 'option_id')}",
            query=query_pairs(
                ("user_id", user_id),
            ),
        ),
        _m.Response,
    )


_GET_POLL = Operation("GetPoll", "GET", "/api/v2/polls/{poll_id}", "read")


async def get_poll(
    client: HasTransport, poll_id: str | UUID, *, user_id: str | None | UnsetType = UNSET
) -> Response[_m.PollResponse]:
    """Get a poll with its options and counts of votes.

    Args:
        poll_id: The poll's id. At most 255 characters.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetPoll, GET /api/v2/polls/{poll_id}
    """
    return await client.transport.send(
        Request(
            _GET_POLL,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}",
            query=query_pairs(
                ("user_id", user_id),
            ),
        ),
        _m.PollResponse,
    )


_GET_POLL_OPTION = Operation("GetPollOption", "GET", "/api/v2/polls/{poll_id}/options/{option_id}", "read")


async def get_poll_option(
    client: HasTransport, poll_id: str | UUID, option_id: str | UUID
) -> Response[_m.PollOptionResponse]:
    """Get an option of a poll.

    Args:
        poll_id: The poll's id. At most 255 characters.
        option_id: The option's id. At most 255 characters.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: GetPollOption, GET /api/v2/polls/{poll_id}/options/{option_id}
    """
    return await client.transport.send(
        Request(
            _GET_POLL_OPTION,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options/{path_segment(option_id, 'option_id')}",
        ),
        _m.PollOptionResponse,
    )


_QUERY_POLL_VOTES = Operation("QueryPollVotes", "POST", "/api/v2/polls/{poll_id}/votes", "read")


async def query_poll_votes(
    client: HasTransport,
    poll_id: str | UUID,
    *,
    filter: dict[str, Any] | None | UnsetType = UNSET,
    limit: int | None | UnsetType = UNSET,
    next: str | None | UnsetType = UNSET,
    prev: str | None | UnsetType = UNSET,
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: QueryPollVotes, POST /api/v2/polls/{poll_id}/votes
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.PollVotesResponse,
    )


_QUERY_POLLS = Operation("QueryPolls", "POST", "/api/v2/polls/query", "read")


async def query_polls(
    client: HasTransport,
    *,
    filter: dict[str, Any] | None | UnsetType = UNSET,
    limit: int | None | UnsetType = UNSET,
    next: str | None | UnsetType = UNSET,
    prev: str | None | UnsetType = UNSET,
    sort: list[_m.SortParamRequest] | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: QueryPolls, POST /api/v2/polls/query
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.QueryPollsResponse,
    )


_UPDATE_POLL = Operation("UpdatePoll", "PUT", "/api/v2/polls", "replayable")


async def update_poll(
    client: HasTransport,
    *,
    id: str,
    name: str,
    allow_answers: bool | None | UnsetType = UNSET,
    allow_user_suggested_options: bool | None | UnsetType = UNSET,
    custom: dict[str, Any] | None | UnsetType = UNSET,
    description: str | None | UnsetType = UNSET,
    enforce_unique_vote: bool | None | UnsetType = UNSET,
    is_closed: bool | None | UnsetType = UNSET,
    max_votes_allowed: int | None | UnsetType = UNSET,
    options: list[_m.PollOptionRequest] | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
    voting_visibility: Literal["anonymous", "public"] | str | None | UnsetType = UNSET,
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.

    Source: UpdatePoll, PUT /api/v2/polls
    """
    return await client.transport.send(
        Request(
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
        ),
        _m.PollResponse,
    )


_UPDATE_POLL_OPTION = Operation("UpdatePollOption", "PUT", "/api/v2/polls/{poll_id}/options", "replayable")


async def update_poll_option(
    client: HasTransport,
    poll_id: str | UUID,
    *,
    id: str,
    text: str,
    custom: dict[str, Any] | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
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
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdatePollOption, PUT /api/v2/polls/{poll_id}/options
    """
    return await client.transport.send(
        Request(
            _UPDATE_POLL_OPTION,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}/options",
            json=_m.UpdatePollOptionRequest(
                id=id,
                text=text,
                custom=custom,
                user=user,
                user_id=user_id,
            ),
        ),
        _m.PollOptionResponse,
    )


_UPDATE_POLL_PARTIAL = Operation("UpdatePollPartial", "PATCH", "/api/v2/polls/{poll_id}", "unsafe")


async def update_poll_partial(
    client: HasTransport,
    poll_id: str | UUID,
    *,
    set: dict[str, Any] | None | UnsetType = UNSET,
    unset: list[str] | None | UnsetType = UNSET,
    user: _m.UserRequest | None | UnsetType = UNSET,
    user_id: str | None | UnsetType = UNSET,
) -> Response[_m.PollResponse]:
    """Set or unset single fields of a poll and leave the others as they are.

    Args:
        poll_id: The poll's id. At most 255 characters.
        set: New values by field.
        unset: Fields to clear.
        user: The user on whose behalf it runs, as an object; it is created if need be.
        user_id: The user that the operation is about or, on the server side, on whose behalf it runs.

    Raises:
        StreamApiError: The server refused the request; its subclasses tell why.
        StreamTransportError: No usable reply came; `sent` tells whether the server may have acted.
        ValueError: A path argument is empty, `.` or `..`, or holds control characters; nothing was sent.

    Source: UpdatePollPartial, PATCH /api/v2/polls/{poll_id}
    """
    return await client.transport.send(
        Request(
            _UPDATE_POLL_PARTIAL,
            f"/api/v2/polls/{path_segment(poll_id, 'poll_id')}",
            json=_m.UpdatePollPartialRequest(
                set=set,
                unset=unset,
                user=user,
                user_id=user_id,
            ),
        ),
        _m.PollResponse,
    )
