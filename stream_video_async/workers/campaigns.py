"""``Campaigns``: start, inspect, control and run bulk jobs of a fleet."""

from __future__ import annotations

import asyncio
import logging
import re
import shutil
import time
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from os import PathLike
from pathlib import Path
from typing import Any, Final

from redis.asyncio import Redis

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import BulkFailure, BulkReport, UserFile
from stream_video_async.bulk.report import Tally
from stream_video_async.bulk.settings import Settings

from .checkpoint import results_in
from .errors import CampaignError, CampaignNotFoundError
from .parts import read_bad_rows
from .status import CampaignStatus, JobName, Outcome, Source, Spec
from .store import CampaignStore, redis_errors, spec_of
from .worker import Worker

__all__ = ["Campaigns"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_ID: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}").fullmatch
_MOST_SLOTS: Final = 1000
_IDLE: Final = 1.0
"""Seconds between two looks for work by a worker without a queue."""


class Campaigns:
    """Bulk jobs that any number of processes and machines work on together.

    The same object serves web applications, which start and inspect campaigns, and workers. Nothing is opened
    before the first call; every event loop gets connections of its own.

    Args:
        redis: A URL such as ``redis://host:6379/0``, or a ``redis.asyncio.Redis`` of your own, for instance one of
            ``Sentinel.master_for``. Yours is not closed. Redis 6.2 or newer; not Redis Cluster.
        lease: Seconds after which a part whose worker is silent goes to another. Longer than a request may take, by 5
            seconds at least, so that a request of a dead worker has ended before the next one begins.
        slice: Seconds after which a worker ends its turn. Pausing, deploys and the takeover of dead workers' messages
            never wait longer.

    Raises:
        TypeError: ``redis`` is neither; a ``RedisCluster`` is refused.
        ValueError: The URL or another argument is out of range.
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
        """Sends messages that wake workers, given a campaign's id and how many. ``register`` sets it; without it,
        workers find campaigns by themselves."""

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
        slots: int = 8,
        share: float = 0.8,
        rate: float | None = None,
        batch_size: int = 100,
        max_in_flight: int = 4,
    ) -> str:
        """Start to create users, and replace those that exist; see ``client.bulk.upsert_users``.

        The call only registers the campaign: a worker reads the source and splits it into part files. From then on the
        source may change or go.

        Args:
            source: The file, by ``read_users``. Workers open it by this path.
            folder: A folder that all workers can read and write; the campaign makes one of its own in it.
            id: A name of yours, of letters, digits, ``_``, ``.`` and ``-``; omitted: a random one.
            slots: Parts that are worked on at a time, in the whole fleet.
            share: The part of the quota that the campaign may use, above 0 and at most 1.
            rate: Requests a minute at most, in the whole fleet; omitted: no limit of its own.
            batch_size: Users a request, 1 to 100.
            max_in_flight: Requests under way at a time for each part.

        Returns:
            The campaign's id.

        Raises:
            CampaignError: There is a campaign of this id already, or Redis cannot be reached.
            ValueError: An argument is out of range.

        Source: UpdateUsers, POST /api/v2/users
        """
        how = Settings(share=share, rate=rate, batch_size=batch_size, max_in_flight=max_in_flight)
        return await self._start("upsert_users", source, folder, id, slots, how)

    async def partial_update_users(
        self,
        source: UserFile,
        *,
        folder: str | PathLike[str],
        id: str | None = None,
        slots: int = 8,
        share: float = 0.8,
        rate: float | None = None,
        batch_size: int = 100,
        max_in_flight: int = 4,
    ) -> str:
        """Start to set and unset single fields of users; see ``upsert_users``.

        Requests that were under way when a worker died are sent again, so an update must give the same when it is
        applied twice; ``set`` and ``unset`` do.

        Args:
            source: JSON Lines by ``read_users``, each line with ``id``, ``set`` and ``unset``.
            folder: As in ``upsert_users``.
            id: As in ``upsert_users``.
            slots: As in ``upsert_users``.
            share: As in ``upsert_users``.
            rate: As in ``upsert_users``.
            batch_size: As in ``upsert_users``.
            max_in_flight: As in ``upsert_users``.

        Returns:
            The campaign's id.

        Raises:
            CampaignError: There is a campaign of this id already, or Redis cannot be reached.
            ValueError: An argument is out of range, or the source is not JSON Lines.

        Source: UpdateUsersPartial, PATCH /api/v2/users
        """
        source.require_json_lines("partial updates")
        how = Settings(share=share, rate=rate, batch_size=batch_size, max_in_flight=max_in_flight)
        return await self._start("partial_update_users", source, folder, id, slots, how)

    async def delete_users(
        self,
        source: UserFile,
        *,
        folder: str | PathLike[str],
        user: str | None = None,
        messages: str | None = None,
        conversations: str | None = None,
        calls: str | None = None,
        files: bool | None = None,
        new_call_owner_id: str | None = None,
        new_channel_owner_id: str | None = None,
        id: str | None = None,
        slots: int = 8,
        share: float = 0.8,
        rate: float | None = None,
        batch_size: int = 100,
        max_in_flight: int = 4,
    ) -> str:
        """Start to delete users; see ``client.bulk.delete_users`` for the options of the deletion.

        A delete is never repeated blindly: before each request its users are recorded, and those whose request was
        under way when a worker died fail with kind ``"unknown"``.

        Args:
            source: A file by ``read_users``; only the ids of its rows matter.
            folder: As in ``upsert_users``.
            user: ``"soft"``, ``"pruning"`` or ``"hard"``.
            messages: ``"soft"``, ``"pruning"`` or ``"hard"``.
            conversations: ``"soft"`` or ``"hard"``.
            calls: ``"soft"`` or ``"hard"``.
            files: Whether their files go too.
            new_call_owner_id: Who gets their calls.
            new_channel_owner_id: Who gets their channels.
            id: As in ``upsert_users``.
            slots: As in ``upsert_users``.
            share: As in ``upsert_users``.
            rate: As in ``upsert_users``.
            batch_size: As in ``upsert_users``.
            max_in_flight: As in ``upsert_users``.

        Returns:
            The campaign's id.

        Raises:
            CampaignError: There is a campaign of this id already, or Redis cannot be reached.
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
        given = {name: value for name, value in options.items() if value is not None}
        how = Settings(share=share, rate=rate, batch_size=batch_size, max_in_flight=max_in_flight)
        return await self._start("delete_users", source, folder, id, slots, how, given)

    async def _start(
        self,
        job: JobName,
        source: UserFile,
        folder: str | PathLike[str],
        id: str | None,
        slots: int,
        how: Settings,
        options: dict[str, Any] | None = None,
    ) -> str:
        if isinstance(slots, bool) or not 1 <= slots <= _MOST_SLOTS:
            raise ValueError(f"slots must be an int from 1 to {_MOST_SLOTS}, not {slots!r}")
        name = uuid.uuid4().hex[:12] if id is None else id
        if not _ID(name):
            raise ValueError(f"id must be 1 to 64 letters, digits, '_', '.' or '-', not {name!r}")
        spec = Spec(
            job=job,
            source=Source(_absolute(source.path), source.format, source.compressed, source.encoding, source.delimiter),
            folder=_absolute(Path(folder, name)),
            slots=slots,
            share=how.share,
            rate=how.rate,
            batch_size=how.batch_size,
            max_in_flight=how.max_in_flight,
            options=options or {},
        )
        with redis_errors():
            if not await self._store.create(name, spec):
                raise CampaignError(f"there is a campaign {name!r} already; delete it first, or choose another id")
        await self._wake(name, 1)
        return name

    # --- looking and steering ---------------------------------------------------------------------------------------

    async def ids(self) -> list[str]:
        """List the ids of all campaigns, finished ones too.

        Raises:
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            return await self._store.campaigns()

    async def status(self, id: str) -> CampaignStatus:
        """Return the status of a campaign, in one round trip.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            return await self._store.status(id)

    async def pause(self, id: str) -> None:
        """Let workers finish the requests under way and begin no others; does nothing if it is paused.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: The campaign is over, or Redis cannot be reached.
        """
        await self._steer(id, "paused", allowed={"paused"})

    async def resume(self, id: str) -> None:
        """Go on with a paused campaign; does nothing if it runs.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: The campaign is over, or Redis cannot be reached.
        """
        await self._steer(id, "resumed", allowed={"running", "splitting"})
        status = await self.status(id)
        await self._wake(id, max(1, min(status.slots, status.parts_left)))

    async def cancel(self, id: str) -> None:
        """End a campaign for good; requests under way are finished and counted. Does nothing if it was cancelled.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: The campaign is complete, or Redis cannot be reached.
        """
        await self._steer(id, "cancelled", allowed={"cancelled"})

    async def _steer(self, id: str, wanted: str, *, allowed: set[str]) -> None:
        with redis_errors():
            state, changed = await self._store.set_state(id, wanted)
        if not changed and state not in allowed:
            raise CampaignError(f"campaign {id!r} is {state}, so it cannot be {wanted}")

    async def report(self, id: str) -> BulkReport:
        """Sum up what was done so far, with every failed row; it holds all of them in memory.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: The campaign's folder cannot be read from here, or Redis cannot be reached.
        """
        with redis_errors():
            fields = await self._store.fields(id)
        spec = spec_of(fields)
        failed: list[BulkFailure] = []
        if "parts" in fields:
            failed += await self._bad_rows(spec.folder)
        sums = {"rows": len(failed), "sent": 0, "succeeded": 0, "requests": 0, "retries": 0}
        duplicates: list[Any] = []
        async for part in self._tallies(id, int(fields.get("all_parts", 0))):
            report = part.report(complete=True, duration=0.0)
            for name in sums:
                sums[name] += getattr(report, name)
            failed += report.failed
            duplicates += report.duplicates
        ended = int(fields.get("ended", time.time() * 1000))
        return BulkReport(
            job=spec.job,
            complete=fields["state"] == "complete",
            failed=tuple(sorted(failed, key=lambda failure: failure.position)),
            duplicates=tuple(sorted(duplicates, key=lambda duplicate: duplicate.position)),
            waited=0.0,
            duration=max(0, ended - int(fields["created"])) / 1000,
            **sums,
        )

    async def failures(self, id: str) -> AsyncIterator[BulkFailure]:
        """Yield every failed row, part by part, without holding all of them in memory.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: The campaign's folder cannot be read from here, or Redis cannot be reached.
        """
        with redis_errors():
            fields = await self._store.fields(id)
        if "parts" in fields:
            for failure in await self._bad_rows(spec_of(fields).folder):
                yield failure
        async for part in self._tallies(id, int(fields.get("all_parts", 0))):
            for failure in part.report(complete=True, duration=0.0).failed:
                yield failure

    async def _bad_rows(self, folder: str) -> list[BulkFailure]:
        try:
            return await asyncio.to_thread(lambda: [record.public() for record in read_bad_rows(folder)])
        except OSError as error:
            problem = f"the campaign's folder {folder} cannot be read from here: {error.strerror}"
        raise CampaignError(problem)

    async def _tallies(self, id: str, parts: int) -> AsyncIterator[Tally]:
        """Fold the records part by part: ids of different parts differ."""
        for part in range(parts):
            with redis_errors():
                records = await self._store.records(id, str(part))
            if records:
                tally = Tally("")
                for result in results_in(records):
                    tally.add(result)
                    tally.requests += result.requests
                    tally.retries += result.retries
                yield tally

    async def delete(self, id: str) -> None:
        """Remove a campaign from Redis, and its part files if they can be reached; workers on it stop.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: Redis cannot be reached.
        """
        with redis_errors():
            fields = await self._store.fields(id)
            await self._store.delete(id, int(fields.get("all_parts", 0)))
        await asyncio.to_thread(shutil.rmtree, spec_of(fields).folder, ignore_errors=True)

    # --- working ----------------------------------------------------------------------------------------------------

    async def work(self, id: str, client: AsyncStreamClient, *, stop: asyncio.Event | None = None) -> Outcome:
        """Work on a campaign for one slice: claim a part, send its rows, claim the next.

        Call it again while it returns ``"again"``; this is all that a worker without a task queue needs.

        Args:
            id: The campaign.
            client: What to send with.
            stop: When set, requests under way are finished, the part is given back, and ``"again"`` is returned.

        Returns:
            ``"again"`` when the slice is over; ``"busy"`` when all slots or parts are taken; else the campaign's state.

        Raises:
            CampaignNotFoundError: Redis knows no such campaign.
            CampaignError: Redis was away for two minutes.
        """
        worker = Worker(self._store, id, client, lease=self.lease, slice=self.slice, stop=stop, wake=self._wake)
        with redis_errors():
            return await worker.run()

    async def work_on_all(
        self, client: AsyncStreamClient, *, tasks: int = 2, stop: asyncio.Event | None = None
    ) -> None:
        """Work on whatever campaigns there are, without a task queue, until ``stop`` is set or the task is cancelled.

        Args:
            client: What to send with.
            tasks: Parts to work on at a time in this process.
            stop: Ends the work; requests under way are finished.
        """
        ended = asyncio.Event() if stop is None else stop
        async with asyncio.TaskGroup() as group:
            for _ in range(tasks):
                group.create_task(self._work_alone(client, ended))

    async def _work_alone(self, client: AsyncStreamClient, stop: asyncio.Event) -> None:
        while not stop.is_set():
            is_idle = True
            try:
                for name in await self.ids():
                    outcome = "again"
                    while outcome == "again" and not stop.is_set():
                        outcome = await self._work_if_there(name, client, stop)
                        is_idle = is_idle and outcome != "again"
            except CampaignError as error:
                logger.warning("campaign.worker.waiting reason=%s", error)
            if is_idle and not stop.is_set():
                await _sleep(_IDLE, stop)

    async def _work_if_there(self, id: str, client: AsyncStreamClient, stop: asyncio.Event) -> str:
        try:
            return await self.work(id, client, stop=stop)
        except CampaignNotFoundError:
            return "gone"

    async def _wake(self, id: str, count: int) -> None:
        if self.wake is None:
            return
        try:
            with redis_errors():
                await self.wake(id, count)
        except CampaignError as error:
            # The reconciler of the workers sends what is missing.
            logger.warning("campaign.wake.failed campaign=%s reason=%s", id, error)


def _absolute(path: Path) -> str:
    """Make a path absolute: workers have other working directories."""
    return str(path.absolute())


async def _sleep(seconds: float, stop: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        pass
