"""``client.upsert_users`` with more users than one request may carry."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from ._settings import LARGEST_BATCH

if TYPE_CHECKING:
    from stream_video_async.client import AsyncStreamClient
    from stream_video_async.models import UpdateUsersResponse, UserRequest

__all__ = ["upsert_split"]

_IN_FLIGHT: Final = 8


async def upsert_split(client: AsyncStreamClient, users: dict[str, UserRequest]) -> UpdateUsersResponse:
    """Send users in several requests, some at a time, and merge the replies in the order of the users."""
    ids = list(users)
    chunks = [ids[start : start + LARGEST_BATCH] for start in range(0, len(ids), LARGEST_BATCH)]
    replies: dict[int, UpdateUsersResponse] = {}
    turns = iter(enumerate(chunks))

    async def work() -> None:
        for number, chunk in turns:
            replies[number] = await client.update_users({user_id: users[user_id] for user_id in chunk})

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(_IN_FLIGHT, len(chunks))):
                group.create_task(work())
    except ExceptionGroup as errors:
        error: Exception = errors.exceptions[0]
    else:
        return _merged([replies[number] for number in range(len(chunks))])
    done = sum(len(chunks[number]) for number in replies)
    error.add_note(f"{done} of {len(ids)} users were upserted; client.bulk.upsert_users() tells which, and goes on")
    raise error


def _merged(replies: list[UpdateUsersResponse]) -> UpdateUsersResponse:
    first = replies[0]
    for reply in replies[1:]:
        first.users.update(reply.users)
        first.membership_deletion_task_id = first.membership_deletion_task_id or reply.membership_deletion_task_id
        first.duration = reply.duration
    return first
