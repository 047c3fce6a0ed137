"""``Campaigns``: start, inspect, control and run the bulk jobs of a fleet."""

from __future__ import annotations

import asyncio
import logging
import re
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from os import PathLike
from pathlib import Path
from typing import Final, TypedDict, Unpack

from redis.asyncio import Redis

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import BulkFailure, BulkReport, UserFile
from stream_video_async.bulk.report import BatchResult, Tally
from stream_video_async.bulk.settings import Settings
from stream_video_async.config import check_options

from .checkpoint import results_in
from .errors import CampaignError, CampaignNotFoundError
from .parts import is_usable, read_bad_rows, remove_parts
from .status import CampaignStatus, JobName, Outcome, Source, Spec
from .store import CampaignStore, redis_errors, spec_of
from .worker import Worker

__all__ = ["Campaigns"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_ID: Final = re.compile(r"(?!\.+$)[A-Za-z0-9_.-]{1,64}").fullmatch
_MOST_SLOTS: Final = 1000
_POLL_INTERVAL: Final = 1.0
"""Seconds after which an idle worker without a queue looks for work again."""


class CampaignSettings(TypedDict, total=False):
    """The keyword arguments of a campaign; ``Campaigns.upsert_users`` documents them."""

    slots: int
    share: float
    rate: float | None
    batch_size: int
    max_in_flight: int


class Campaigns:
    """Bulk jobs that any number of processes and machines work on together.

    Web applications use it to start and inspect campaigns, workers to run them. It connects to Redis with the first
    call, separately for each event loop.

    Args:
        redis: A URL such as ``redis://host:6379/0``, or a ``redis.asyncio.Redis``, for instance one from
            ``Sentinel.master_for``, which is not closed. Redis 6.2 or newer; not Redis Cluster.
        lease: Seconds after which another worker may claim the part of a worker that does not renew its lease. Requests
            of workers have a shorter timeout, by 5 seconds if possible, so that those of a dead worker end before.
        slice: Seconds after which the task of a worker ends, and the next one begins. Deploys and the takeover of
            messages of dead workers wait for the end of a slice.

    Raises:
        TypeError: ``redis`` is neither of these, or a ``RedisCluster``.
        ValueError: The URL is invalid, or another argument is out of range.
    """

    def __init__(self, redis: Redis | str, *, lease: float = 30.0, slice: float = 10.0) -> None:
        if not 1 <= lease <= 3600:
            raise ValueError(f"lease must be from 1 to 3600 seconds, not {lease!r}")
        if not 0 < slice <= 3600:
            raise ValueError(f"slice must be more than 0 and at most 3600 seconds, not {slice!r}")
        self._store = CampaignStore(redis)
        self.lease: float = lease
        self.slice: float = slice
        self.wake: Callable[[str, int], Awaitable[None]] | None = None
        """Sends messages that wake workers, given the campaign's id and the number of messages; set by ``register``.
        Without it, workers have to look for campaigns, as ``work_on_all`` does."""

    def __repr__(self) -> str:
        return f"<Campaigns lease={self.lease} slice={self.slice}>"

    async def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        await self._store.close()

    # --- starting ---------------------------------------------------------------------------------------------------

    async def upsert_users(
        self,
        source: UserFile,
        *,
        folder: str | PathLike[str],
        id: str | None = None,
        **settings: Unpack[CampaignSettings],
    ) -> str:
        """Start creating users and replacing existing ones; see ``client.bulk.upsert_users``.

        This only registers the campaign. A worker then splits the source into part files; after that the source may be
        changed or deleted.

        Args:
            source: A file from ``read_users``, which workers open by the same path.
            folder: A folder that all workers can read and write; the campaign creates its own folder in it.
            id: 1 to 64 letters, digits, ``_``, ``.`` and ``-``, not only dots; omitted: a random id.
            **settings: All are optional; the defaults are in parentheses.

                - ``slots`` (8): Parts that are worked on at the same time, in the whole fleet.
                - ``share`` (0.8): The part of the quota that the campaign may use, above 0 and at most 1.
                - ``rate`` (None): Requests per minute at most, in the whole fleet; ``None``: no such limit.
                - ``batch_size`` (100): Users per request, 1 to 100.
                - ``max_in_flight`` (4): Requests in flight at a time for each part.

        Returns:
            The campaign's id.

        Raises:
            CampaignError: There already is a campaign with this id or a folder of this name that is no campaign's, or
                Redis cannot be reached.
            ValueError: An argument is out of range.

        Source: UpdateUsers, POST /api/v2/users
        """
        return await self._start("upsert_users", source, folder, id, **settings)

    async def partial_update_users(
        self,
        source: UserFile,
        *,
        folder: str | PathLike[str],
        id: str | None = None,
        **settings: Unpack[CampaignSettings],
    ) -> str:
        """Start setting and unsetting single fields of users.

        Requests that were in flight when a worker died are sent again; ``set`` and ``unset`` have the same result when
        they are applied twice.

        Args:
            source: JSON Lines from ``read_users``, each line with ``id``, ``set`` and ``unset``.
            folder: As for ``upsert_users``.
            id: As for ``upsert_users``.
            **settings: As for ``upsert_users``.

        Returns:
            The campaign's id.

        Raises:
            CampaignError: There already is a campaign with this id or a folder of this name that is no campaign's, or
                Redis cannot be reached.
            ValueError: An argument is out of range, or the source is not JSON Lines.

        Source: UpdateUsersPartial, PATCH /api/v2/users
        """
        return await self._start("partial_update_users", source, folder, id, **settings)

    async def delete_users(
        self,
        source: UserFile,
        *,
        folder: str | PathLike[str],
        id: str | None = None,
        user: str | None = None,
        messages: str | None = None,
        conversations: str | None = None,
        calls: str | None = None,
        files: bool | None = None,
        new_call_owner_id: str | None = None,
        new_channel_owner_id: str | None = None,
        **settings: Unpack[CampaignSettings],
    ) -> str:
        """Start deleting users; see ``client.bulk.delete_users``.

        Deletes are not repeated: users are recorded before their request, and those whose request was in flight when a
        worker died fail with kind ``"unknown"``.

        Args:
            source: A file from ``read_users``; only the ids of its rows are used.
            folder: As for ``upsert_users``.
            id: As for ``upsert_users``.
            user: ``"soft"``, ``"pruning"`` or ``"hard"``.
            messages: ``"soft"``, ``"pruning"`` or ``"hard"``.
            conversations: ``"soft"`` or ``"hard"``.
            calls: ``"soft"`` or ``"hard"``.
            files: Whether to delete their files.
            new_call_owner_id: The new owner of their calls.
            new_channel_owner_id: The new owner of their channels.
            **settings: As for ``upsert_users``.

        Returns:
            The campaign's id.

        Raises:
            CampaignError: There already is a campaign with this id or a folder of this name that is no campaign's, or
                Redis cannot be reached.
            ValueError: An argument is out of range.

        Source: DeleteUsers, POST /api/v2/users/delete
        """
        options = {
            "user": user,
            "messages": messages,
            "conversations": conversations,
            "calls": calls,
            "files": files,
            "new_call_owner_id": new_call_owner_id,
            "new_channel_owner_id": new_channel_owner_id,
        }
        return await self._start("delete_users", source, folder, id, options, **settings)

    async def _start(
        self,
        job: JobName,
        source: UserFile,
        folder: str | PathLike[str],
        id: str | None,
        options: Mapping[str, object] | None = None,
        **settings: Unpack[CampaignSettings],
    ) -> str:
        check_options(settings, CampaignSettings.__optional_keys__, job)
        if not isinstance(source, UserFile):  # pyright: ignore[reportUnnecessaryIsInstance] - bulk jobs take any iterable
            raise TypeError(
                f"source must be a file from read_users(), which workers can open, not {type(source).__name__}"
            )
        if job == "partial_update_users":
            source.require_json_lines("partial updates")
        name = uuid.uuid4().hex[:12] if id is None else id
        if not _ID(name):
            raise ValueError(f"id must be 1 to 64 letters, digits, '_', '.' or '-', and not only dots, not {name!r}")
        spec = Spec(
            job=job,
            source=Source(_absolute(source.path), source.format, source.compressed, source.encoding, source.delimiter),
            folder=_absolute(Path(folder, name)),
            options={option: value for option, value in (options or {}).items() if value is not None},
            **settings,
        )
        if isinstance(spec.slots, bool) or not 1 <= spec.slots <= _MOST_SLOTS:
            raise ValueError(f"slots must be an int from 1 to {_MOST_SLOTS}, not {spec.slots!r}")
        Settings(**spec.job_settings())  # raises an error if one is out of range
        if not await asyncio.to_thread(is_usable, spec.folder):
            raise CampaignError(f"{spec.folder} exists and is no campaign's: choose another id or folder")
        with redis_errors():
            if not await self._store.create(name, spec):
                raise CampaignError(f"there is a campaign {name!r} already; delete it first, or choose another id")
        await self._wake(name, 1)
        return name

    # --- inspection and control -------------------------------------------------------------------------------------

    async def ids(self) -> list[str]:
        """Return the ids of all campaigns, including those that have ended.

        Raises:
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            return await self._store.campaigns()

    async def status(self, id: str) -> CampaignStatus:
        """Return the status of a campaign, in one round trip.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            return await self._store.status(id)

    async def pause(self, id: str) -> None:
        """Pause a campaign after the requests in flight; does nothing if it is paused.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: The campaign has ended, or Redis cannot be reached.
        """
        await self._change_state(id, "paused", allowed={"paused"})

    async def resume(self, id: str) -> None:
        """Continue a paused campaign; does nothing if it is running.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: The campaign has ended, or Redis cannot be reached.
        """
        await self._change_state(id, "resumed", allowed={"running", "splitting"})
        status = await self.status(id)
        await self._wake(id, max(1, min(status.slots, status.parts_left)))

    async def cancel(self, id: str) -> None:
        """End a campaign for good after the requests in flight; does nothing if it was cancelled.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: The campaign is complete, or Redis cannot be reached.
        """
        await self._change_state(id, "cancelled", allowed={"cancelled"})

    async def _change_state(self, id: str, wanted: str, *, allowed: set[str]) -> None:
        with redis_errors():
            state, changed = await self._store.set_state(id, wanted)
        if not changed and state not in allowed:
            raise CampaignError(f"campaign {id!r} is {state}, so it cannot be {wanted}")

    async def report(self, id: str) -> BulkReport:
        """Return the report of a campaign so far, with every failed row; it holds all of them in memory.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: The campaign's folder cannot be read from here, or Redis cannot be reached.
        """
        with redis_errors():
            fields = await self._store.fields(id)
        tally = Tally(spec_of(fields).job)
        for failure in await self._bad_rows(fields):
            tally.rows += 1
            tally.failed[failure.position] = failure
        async for results in self._results(id, fields):
            tally.add_recorded(results)
        ended = int(fields.get("ended", time.time() * 1000))
        duration = max(0, ended - int(fields["created"])) / 1000
        return tally.report(complete=fields["state"] == "complete", duration=duration)

    async def failures(self, id: str) -> AsyncIterator[BulkFailure]:
        """Yield every failed row, part by part, without holding all of them in memory.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: The campaign's folder cannot be read from here, or Redis cannot be reached.
        """
        with redis_errors():
            fields = await self._store.fields(id)
        for failure in await self._bad_rows(fields):
            yield failure
        async for results in self._results(id, fields):
            tally = Tally("")
            tally.add_recorded(results)
            for row in tally.report(complete=True, duration=0.0).failed:
                yield row

    async def _bad_rows(self, fields: dict[str, str]) -> list[BulkFailure]:
        """Return the rows that could not be read when the source was split."""
        if "parts" not in fields:
            return []
        folder = spec_of(fields).folder
        try:
            return await asyncio.to_thread(lambda: list(read_bad_rows(folder)))
        except OSError as error:
            raise CampaignError(f"the campaign's folder {folder} cannot be read from here: {error.strerror}") from error

    async def _results(self, id: str, fields: dict[str, str]) -> AsyncIterator[list[BatchResult]]:
        """Yield the finished batches of each part; no two parts have an id in common."""
        for part in range(int(fields.get("all_parts", 0))):
            with redis_errors():
                records = await self._store.records(id, str(part))
            yield results_in(records)

    async def delete(self, id: str) -> None:
        """Remove a campaign from Redis, and its part files if they are accessible from here; its workers stop.

        Other files in its folder are left alone.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            fields = await self._store.fields(id)
            await self._store.delete(id, int(fields.get("all_parts", 0)))
        with suppress(OSError):
            await asyncio.to_thread(remove_parts, spec_of(fields).folder)

    # --- work -------------------------------------------------------------------------------------------------------

    async def work(self, id: str, client: AsyncStreamClient, *, stop: asyncio.Event | None = None) -> Outcome:
        """Work on a campaign for one slice: claim a part, send its rows, claim the next one.

        A worker without a task queue calls this until it does not return ``"again"``.

        Args:
            id: The campaign.
            client: The client that sends the requests.
            stop: When set, the requests in flight are finished, the part is returned, and the result is ``"again"``.

        Returns:
            ``"again"`` if the slice is over; ``"busy"`` if all slots or parts are taken; else the campaign's state.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            CampaignError: Redis could not be reached for two minutes, or rejected a command.
        """
        worker = Worker(self._store, id, client, lease=self.lease, slice=self.slice, stop=stop, wake=self._wake)
        with redis_errors():
            return await worker.run()

    async def work_on_all(
        self, client: AsyncStreamClient, *, tasks: int = 2, stop: asyncio.Event | None = None
    ) -> None:
        """Work on all campaigns, without a task queue, until ``stop`` is set or the task is cancelled.

        Args:
            client: The client that sends the requests.
            tasks: Parts to work on at the same time in this process.
            stop: When set, the requests in flight are finished, and the call returns.
        """
        ended = asyncio.Event() if stop is None else stop
        async with asyncio.TaskGroup() as group:
            for _ in range(tasks):
                group.create_task(self._work_until(ended, client))

    async def try_lock(self, name: str, seconds: float) -> bool:
        """Acquire a lock of all processes for this many seconds; return whether it was free.

        Raises:
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            return await self._store.try_lock(name, seconds)

    async def _work_until(self, stop: asyncio.Event, client: AsyncStreamClient) -> None:
        while not stop.is_set():
            is_idle = True
            try:
                for name in await self.ids():
                    with suppress(CampaignNotFoundError):  # it was deleted meanwhile
                        while not stop.is_set() and await self.work(name, client, stop=stop) == "again":
                            is_idle = False
            except CampaignError as error:
                logger.warning("campaign.worker.waiting reason=%s", error)
            if is_idle and not stop.is_set():
                with suppress(TimeoutError):
                    async with asyncio.timeout(_POLL_INTERVAL):
                        await stop.wait()

    async def _wake(self, id: str, count: int) -> None:
        if self.wake is None:
            return
        try:
            with redis_errors():
                await self.wake(id, count)
        except CampaignError as error:
            # The reconciler of the workers sends the missing messages.
            logger.warning("campaign.wake.failed campaign=%s reason=%s", id, error)


def _absolute(path: Path) -> str:
    """Make a path absolute, since workers have other working directories."""
    return str(path.absolute())
