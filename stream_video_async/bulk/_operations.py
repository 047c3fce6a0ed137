"""``client.bulk``: jobs over any number of users."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack

import attrs

from stream_video_async import api
from stream_video_async.types import UNSET

from ._engine import BulkJob, Engine
from ._kinds import IdJob, PartialJob, UpsertJob, capture
from ._settings import Settings

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping

    from stream_video_async.client import AsyncStreamClient
    from stream_video_async.models import UpdateUserPartialRequest, UserRequest
    from stream_video_async.types import HasTransport, Response, UnsetType

    from ._batches import Source
    from ._kinds import Job
    from ._settings import Checkpoint, OnError, OnProgress, Pace, TaskSettings

__all__ = ["Bulk"]


@attrs.frozen(repr=False)
class Bulk:
    """Jobs over any number of users; use it as ``client.bulk``."""

    _client: AsyncStreamClient

    def upsert_users(
        self,
        source: Iterable[UserRequest | Mapping[str, Any]] | AsyncIterable[UserRequest | Mapping[str, Any]],
        *,
        batch_size: int = 100,
        max_in_flight: int = 8,
        pace: Pace | None = "auto",
        share: float = 0.8,
        rate: float | None = None,
        checkpoint: Checkpoint | None = None,
        on_progress: OnProgress | None = None,
        on_error: OnError = "collect",
        patience: float = 300.0,
        total: int | None = None,
    ) -> BulkJob:
        """Create users, and replace those that exist, 100 a request, within the quota, until all are done.

        Rows are read as they are needed. Of two rows with one id the later wins, and they are never under way at the
        same time. A batch that the server refuses is taken apart until the bad rows are found; the others go through.
        Faults of network and server are waited out. Progress is kept in the checkpoint, if there is one: after a crash,
        the same call goes on where it was, and repeats no more than the batches that were in flight.

        Args:
            source: Users as ``UserRequest`` or dicts with its fields; any iterable or async iterable, or a file by
                ``read_users``. What a row leaves out is lost on the server.
            batch_size: Users a request, 1 to 100.
            max_in_flight: Requests under way at a time.
            pace: ``"auto"`` keeps within the quota that replies tell, and leaves a part of it to other work; ``None``
                sends as fast as it goes.
            share: The part of the quota that this job may use, above 0 and at most 1.
            rate: Requests a minute at most, whatever the server says; omitted: no limit of its own.
            checkpoint: A path, or a ``CheckpointStore``, for instance a table of yours.
            on_progress: Called with a ``BulkProgress`` at most 10 times a second, and once at the end.
            on_error: ``"collect"`` reports rows that fail; ``"raise"`` stops at the first.
            patience: Seconds without any success after which the job gives up.
            total: Rows in the source, for the progress, if the source cannot tell.

        Returns:
            The job: await it for its ``BulkReport``. Its ``report`` is there after a cancellation too.

        Raises:
            BulkError: The job broke off; ``result`` is the report until then.
            CheckpointError: The checkpoint belongs to another source or other settings, or is damaged.
            ValueError: An argument is out of range. Bad rows do not raise; they are reported.

        Source: UpdateUsers, POST /api/v2/users
        """
        settings = Settings(
            batch_size=batch_size,
            max_in_flight=max_in_flight,
            pace=pace,
            share=share,
            rate=rate,
            checkpoint=checkpoint,
            on_progress=on_progress,
            on_error=on_error,
            patience=patience,
        )

        async def job() -> Job:
            from stream_video_async.models import UserRequest

            template = await capture(lambda client: api.users.update_users(client, {}))
            return UpsertJob("upsert_users", template, UserRequest, "last")

        return self._start(job, source, settings, total)

    def partial_update_users(
        self,
        source: Iterable[UpdateUserPartialRequest | Mapping[str, Any]]
        | AsyncIterable[UpdateUserPartialRequest | Mapping[str, Any]],
        *,
        batch_size: int = 100,
        max_in_flight: int = 8,
        pace: Pace | None = "auto",
        share: float = 0.8,
        rate: float | None = None,
        checkpoint: Checkpoint | None = None,
        on_progress: OnProgress | None = None,
        on_error: OnError = "collect",
        patience: float = 300.0,
        total: int | None = None,
    ) -> BulkJob:
        """Set and unset single fields of users and leave the others as they are; see ``upsert_users``.

        Two rows of one id both count, in their order.

        Args:
            source: Rows as ``UpdateUserPartialRequest`` or dicts with ``id``, ``set`` and ``unset``.
            batch_size: Users a request, 1 to 100.
            max_in_flight: Requests under way at a time.
            pace: As for ``upsert_users``.
            share: As for ``upsert_users``.
            rate: Requests a minute at most.
            checkpoint: A path or a ``CheckpointStore``.
            on_progress: Called with a ``BulkProgress``.
            on_error: ``"collect"`` or ``"raise"``.
            patience: Seconds without any success after which the job gives up.
            total: Rows in the source, for the progress.

        Returns:
            The job: await it for its ``BulkReport``.

        Raises:
            BulkError: The job broke off; ``result`` is the report until then.
            CheckpointError: The checkpoint belongs to another source or other settings, or is damaged.

        Source: UpdateUsersPartial, PATCH /api/v2/users
        """
        settings = Settings(
            batch_size=batch_size,
            max_in_flight=max_in_flight,
            pace=pace,
            share=share,
            rate=rate,
            checkpoint=checkpoint,
            on_progress=on_progress,
            on_error=on_error,
            patience=patience,
        )

        async def job() -> Job:
            from stream_video_async.models import UpdateUserPartialRequest

            template = await capture(lambda client: api.users.update_users_partial(client, []))
            return PartialJob("partial_update_users", template, UpdateUserPartialRequest, "each")

        return self._start(job, source, settings, total)

    def delete_users(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        user: str | None | UnsetType = UNSET,
        messages: str | None | UnsetType = UNSET,
        conversations: str | None | UnsetType = UNSET,
        calls: str | None | UnsetType = UNSET,
        files: bool | None | UnsetType = UNSET,
        new_call_owner_id: str | None | UnsetType = UNSET,
        new_channel_owner_id: str | None | UnsetType = UNSET,
        **settings: Unpack[TaskSettings],
    ) -> BulkJob:
        """Delete users, and wait for the server's tasks to end.

        Args:
            source: Ids, or rows with an ``id``.
            user: ``"soft"``, ``"pruning"`` or ``"hard"``; hard needs hard messages and conversations as well.
            messages: ``"soft"``, ``"pruning"`` or ``"hard"``.
            conversations: ``"soft"`` or ``"hard"``.
            calls: ``"soft"`` or ``"hard"``.
            files: Whether their files go too.
            new_call_owner_id: Who gets their calls.
            new_channel_owner_id: Who gets their channels.
            **settings: ``batch_size`` and the others of ``upsert_users``; ``poll_interval``, seconds between two looks
                at a task, 1; ``task_timeout``, seconds to wait for one, without limit.

        Returns:
            The job: await it for its ``BulkReport``. Rows whose fate is not known fail with kind ``"unknown"``: after
            a lost reply a delete is not repeated.

        Raises:
            BulkError: The job broke off; ``result`` is the report until then.

        Source: DeleteUsers, POST /api/v2/users/delete
        """
        return self._start_ids(
            "delete_users",
            lambda client: api.users.delete_users(
                client,
                [],
                user=user,
                messages=messages,
                conversations=conversations,
                calls=calls,
                files=files,
                new_call_owner_id=new_call_owner_id,
                new_channel_owner_id=new_channel_owner_id,
            ),
            source,
            settings,
        )

    def deactivate_users(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        created_by_id: str | None | UnsetType = UNSET,
        mark_messages_deleted: bool | None | UnsetType = UNSET,
        mark_channels_deleted: bool | None | UnsetType = UNSET,
        **settings: Unpack[TaskSettings],
    ) -> BulkJob:
        """Deactivate users, and wait for the server's tasks to end.

        Args:
            source: Ids, or rows with an ``id``.
            created_by_id: On whose behalf.
            mark_messages_deleted: Whether their messages count as deleted.
            mark_channels_deleted: Whether their channels count as deleted.
            **settings: As for ``delete_users``.

        Returns:
            The job: await it for its ``BulkReport``.

        Raises:
            BulkError: The job broke off; ``result`` is the report until then.

        Source: DeactivateUsers, POST /api/v2/users/deactivate
        """
        return self._start_ids(
            "deactivate_users",
            lambda client: api.users.deactivate_users(
                client,
                [],
                created_by_id=created_by_id,
                mark_messages_deleted=mark_messages_deleted,
                mark_channels_deleted=mark_channels_deleted,
            ),
            source,
            settings,
        )

    def reactivate_users(
        self,
        source: Iterable[object] | AsyncIterable[object],
        *,
        created_by_id: str | None | UnsetType = UNSET,
        restore_messages: bool | None | UnsetType = UNSET,
        restore_channels: bool | None | UnsetType = UNSET,
        **settings: Unpack[TaskSettings],
    ) -> BulkJob:
        """Reactivate deactivated users, and wait for the server's tasks to end.

        Args:
            source: Ids, or rows with an ``id``.
            created_by_id: On whose behalf.
            restore_messages: Whether their messages come back.
            restore_channels: Whether their channels come back.
            **settings: As for ``delete_users``.

        Returns:
            The job: await it for its ``BulkReport``.

        Raises:
            BulkError: The job broke off; ``result`` is the report until then.

        Source: ReactivateUsers, POST /api/v2/users/reactivate
        """
        return self._start_ids(
            "reactivate_users",
            lambda client: api.users.reactivate_users(
                client,
                [],
                created_by_id=created_by_id,
                restore_messages=restore_messages,
                restore_channels=restore_channels,
            ),
            source,
            settings,
        )

    def _start_ids(
        self,
        name: str,
        call: Callable[[HasTransport], Awaitable[Response[Any]]],
        source: Source,
        settings: TaskSettings,
    ) -> BulkJob:
        options: dict[str, Any] = dict(settings)
        total = options.pop("total", None)

        async def job() -> Job:
            return IdJob(name, await capture(call))

        return self._start(job, source, Settings(**options), total)

    def _start(
        self, job: Callable[[], Awaitable[Job]], source: Source, settings: Settings, total: int | None
    ) -> BulkJob:
        async def start() -> Engine:
            return Engine(self._client, await job(), source, settings, total)

        return BulkJob(start)
