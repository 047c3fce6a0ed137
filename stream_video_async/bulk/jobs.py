"""``client.bulk``: the jobs that callers start."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Awaitable, Callable, Coroutine, Generator, Iterable, Mapping
from typing import Any, Final, Unpack

import attrs

from stream_video_async import api
from stream_video_async._http.transport import Transport
from stream_video_async.config import check_options
from stream_video_async.models import UpdateUserPartialRequest, UpdateUsersResponse, UserRequest

from .batches import Source
from .engine import Engine
from .operations import BulkOperation, PartialUpdateUsers, UpsertUsers, UsersById
from .readers import UserFile
from .report import BulkProgress, BulkReport
from .settings import LARGEST_BATCH, JobSettings, Settings, TaskSettings

__all__ = ["Bulk", "BulkJob", "upsert_in_batches"]

_IN_FLIGHT: Final = 8


class BulkJob(Coroutine[Any, Any, BulkReport]):
    """A bulk job: await it, or run it as a task.

    ``report`` and ``progress`` can be read at any time: before the job starts, while it runs, and after it was
    cancelled.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._coroutine = engine.run()

    @property
    def report(self) -> BulkReport:
        """The report of the job so far."""
        return self._engine.report()

    @property
    def progress(self) -> BulkProgress:
        """The progress of the job."""
        return self._engine.progress()

    def stop(self) -> None:
        """Take no more rows and finish the requests in flight; the job then returns its report.

        The report has ``complete=False``, unless the job had reached the end of its source. With a checkpoint, the same
        job continues later. Call this from the event loop that runs the job; a second call does nothing.
        """
        self._engine.stop()

    def __await__(self) -> Generator[Any, Any, BulkReport]:
        return self._coroutine.__await__()

    def send(self, value: Any, /) -> Any:
        """Resume the coroutine."""
        return self._coroutine.send(value)

    def throw(self, *error: Any) -> Any:
        """Raise an exception inside the coroutine."""
        return self._coroutine.throw(*error)

    def close(self) -> None:
        """Close the coroutine."""
        self._coroutine.close()


@attrs.frozen(repr=False)
class Bulk:
    """Jobs over any number of users, available as ``client.bulk``."""

    _transport: Transport

    def upsert_users(
        self,
        source: Iterable[UserRequest | Mapping[str, Any]] | AsyncIterable[UserRequest | Mapping[str, Any]],
        **settings: Unpack[JobSettings],
    ) -> BulkJob:
        """Create users and replace existing ones, 100 per request, within the quota.

        Rows are read as they are needed. Of two rows with one id the later one is applied last; they are never in
        flight at the same time. A batch that the server refuses is split until the bad rows are found, and the others
        are applied. Network and server errors are retried. With a checkpoint, the same call continues after a crash,
        and repeats at most the batches that were in flight.

        Args:
            source: Users as ``UserRequest`` or dicts with its fields: any iterable or async iterable, or a file from
                ``read_users``. Fields that a row leaves out are removed on the server.
            **settings: All are optional; the defaults are in parentheses.

                - ``batch_size`` (100): Users per request, 1 to 100.
                - ``max_in_flight`` (8): Requests in flight at a time, 1 to 1000.
                - ``pace`` (``"auto"``): ``"auto"`` keeps within the quota that replies report, and leaves a part of it
                  to other work; ``None`` sends as fast as possible.
                - ``share`` (0.8): The part of the quota that this job may use, above 0 and at most 1.
                - ``rate`` (None): Requests per minute at most, in addition to ``pace``; ``None``: no such limit.
                - ``checkpoint`` (None): The path of a file, or a ``CheckpointStore``, for instance one on a database
                  table.
                - ``on_progress`` (None): Called with a ``BulkProgress`` at most 10 times a second, and once at the end;
                  it must not be ``async``.
                - ``on_error`` (``"collect"``): ``"collect"`` reports failed rows; ``"raise"`` ends the job at the first
                  one.
                - ``patience`` (300): Seconds without any success after which the job gives up.
                - ``total`` (None): Rows in the source, for the progress, if the source has no length.

        Returns:
            The job; awaiting it returns its ``BulkReport``. After a cancellation, read its ``report``.

        Raises:
            BulkError: The job ended early; ``result`` is the report so far.
            CheckpointError: The checkpoint belongs to another source or other settings, or is damaged.
            ValueError: An argument is out of range. Bad rows do not raise; they are reported.
            TypeError: An argument is of the wrong type, or ``on_progress`` is ``async``.

        Source: UpdateUsers, POST /api/v2/users
        """
        return self._job(UpsertUsers(api.users.build_update_users({})), source, **settings)

    def partial_update_users(
        self,
        source: Iterable[UpdateUserPartialRequest | Mapping[str, Any]]
        | AsyncIterable[UpdateUserPartialRequest | Mapping[str, Any]]
        | UserFile,
        **settings: Unpack[JobSettings],
    ) -> BulkJob:
        """Set and unset single fields of users; other fields are not changed.

        Several rows with one id are applied in order.

        Args:
            source: Rows as ``UpdateUserPartialRequest`` or dicts with ``id``, ``set`` and ``unset``; or JSON Lines with
                these fields, from ``read_users``.
            **settings: As for ``upsert_users``.

        Returns:
            The job; awaiting it returns its ``BulkReport``.

        Raises:
            BulkError: The job ended early; ``result`` is the report so far.
            CheckpointError: The checkpoint belongs to another source or other settings, or is damaged.
            ValueError: An argument is out of range, or the file is not JSON Lines.

        Source: UpdateUsersPartial, PATCH /api/v2/users
        """
        if isinstance(source, UserFile):
            source.require_json_lines("partial updates")
        return self._job(PartialUpdateUsers(api.users.build_update_users_partial([])), source, **settings)

    def delete_users(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        user: str | None = None,
        messages: str | None = None,
        conversations: str | None = None,
        calls: str | None = None,
        files: bool | None = None,
        new_call_owner_id: str | None = None,
        new_channel_owner_id: str | None = None,
        **settings: Unpack[TaskSettings],
    ) -> BulkJob:
        """Delete users and wait until the server has finished.

        Args:
            source: Ids, or rows with an ``id``.
            user: ``"soft"``, ``"pruning"`` or ``"hard"``; ``"hard"`` requires it for messages and conversations too.
            messages: ``"soft"``, ``"pruning"`` or ``"hard"``.
            conversations: ``"soft"`` or ``"hard"``.
            calls: ``"soft"`` or ``"hard"``.
            files: Whether to delete their files.
            new_call_owner_id: The new owner of their calls.
            new_channel_owner_id: The new owner of their channels.
            **settings: As for ``upsert_users``, and ``poll_interval`` (1), the seconds between two polls of a task, and
                ``task_timeout`` (None), the seconds to wait for a task, or ``None`` to wait without limit.

        Returns:
            The job; awaiting it returns its ``BulkReport``. A delete whose reply is lost is not repeated: its rows fail
            with kind ``"unknown"``.

        Raises:
            BulkError: The job ended early; ``result`` is the report so far.

        Source: DeleteUsers, POST /api/v2/users/delete
        """
        template = api.users.build_delete_users(
            [],
            user=user,
            messages=messages,
            conversations=conversations,
            calls=calls,
            files=files,
            new_call_owner_id=new_call_owner_id,
            new_channel_owner_id=new_channel_owner_id,
        )
        return self._job(UsersById("delete_users", template), source, **settings)

    def deactivate_users(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        created_by_id: str | None = None,
        mark_messages_deleted: bool | None = None,
        mark_channels_deleted: bool | None = None,
        **settings: Unpack[TaskSettings],
    ) -> BulkJob:
        """Deactivate users and wait until the server has finished.

        Args:
            source: Ids, or rows with an ``id``.
            created_by_id: The user on whose behalf it is done.
            mark_messages_deleted: Whether to mark their messages as deleted.
            mark_channels_deleted: Whether to mark their channels as deleted.
            **settings: As for ``delete_users``.

        Returns:
            The job; awaiting it returns its ``BulkReport``.

        Raises:
            BulkError: The job ended early; ``result`` is the report so far.

        Source: DeactivateUsers, POST /api/v2/users/deactivate
        """
        template = api.users.build_deactivate_users(
            [],
            created_by_id=created_by_id,
            mark_messages_deleted=mark_messages_deleted,
            mark_channels_deleted=mark_channels_deleted,
        )
        return self._job(UsersById("deactivate_users", template), source, **settings)

    def reactivate_users(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        created_by_id: str | None = None,
        restore_messages: bool | None = None,
        restore_channels: bool | None = None,
        **settings: Unpack[TaskSettings],
    ) -> BulkJob:
        """Reactivate deactivated users and wait until the server has finished.

        Args:
            source: Ids, or rows with an ``id``.
            created_by_id: The user on whose behalf it is done.
            restore_messages: Whether to restore their messages.
            restore_channels: Whether to restore their channels.
            **settings: As for ``delete_users``.

        Returns:
            The job; awaiting it returns its ``BulkReport``.

        Raises:
            BulkError: The job ended early; ``result`` is the report so far.

        Source: ReactivateUsers, POST /api/v2/users/reactivate
        """
        template = api.users.build_reactivate_users(
            [],
            created_by_id=created_by_id,
            restore_messages=restore_messages,
            restore_channels=restore_channels,
        )
        return self._job(UsersById("reactivate_users", template), source, **settings)

    def _job(self, operation: BulkOperation, source: Source, **settings: Unpack[TaskSettings]) -> BulkJob:
        allowed = TaskSettings if operation.has_task else JobSettings
        check_options(settings, allowed.__optional_keys__, operation.name)
        return BulkJob(Engine(self._transport, operation, source, Settings(**settings)))


async def upsert_in_batches(
    update_users: Callable[[dict[str, UserRequest]], Awaitable[UpdateUsersResponse]], users: dict[str, UserRequest]
) -> UpdateUsersResponse:
    """Send users in several requests, 8 at a time, and merge the replies in the order of the users.

    ``client.upsert_users`` uses it for more users than one request may carry.
    """
    ids = list(users)
    chunks = [ids[start : start + LARGEST_BATCH] for start in range(0, len(ids), LARGEST_BATCH)]
    replies: dict[int, UpdateUsersResponse] = {}
    unsent = iter(enumerate(chunks))

    async def work() -> None:
        for number, chunk in unsent:
            replies[number] = await update_users({user_id: users[user_id] for user_id in chunk})

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(_IN_FLIGHT, len(chunks))):
                group.create_task(work())
    except ExceptionGroup as errors:
        error: Exception = errors.exceptions[0]
    else:
        return _merged([replies[number] for number in range(len(chunks))])
    done = sum(len(chunks[number]) for number in replies)
    error.add_note(f"{done} of {len(ids)} users were upserted; client.bulk.upsert_users() reports which, and continues")
    raise error


def _merged(replies: list[UpdateUsersResponse]) -> UpdateUsersResponse:
    first = replies[0]
    # Replies are read leniently: a required field may be None.
    first.users = users = first.users or {}
    for reply in replies[1:]:
        users |= reply.users or {}
        first.membership_deletion_task_id = first.membership_deletion_task_id or reply.membership_deletion_task_id
        first.duration = reply.duration
    return first
