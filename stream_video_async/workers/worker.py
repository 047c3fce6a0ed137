"""One slice of a worker: claim a part, run a bulk job over it, return it, claim the next one."""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import time
import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final, cast

import attrs
from redis.exceptions import RedisError

from stream_video_async import AsyncStreamClient
from stream_video_async.bulk import BulkJob, BulkReport, CheckpointError
from stream_video_async.bulk.jobs import Bulk
from stream_video_async.errors import (
    BulkError,
    StreamDecodeError,
    StreamError,
    StreamRateLimitError,
    StreamServerError,
    StreamTransportError,
)
from stream_video_async.rate_limit import RateLimiter

from .checkpoint import RedisCheckpoint
from .errors import LeaseLostError
from .parts import SplitStoppedError, part_rows, split
from .status import Outcome, Spec
from .store import SPLIT_PART, CampaignStore, Claim, StoppedError, not_found, retry_while_unreachable

__all__ = ["Worker"]

logger: logging.Logger = logging.getLogger("stream_video_async")

_LONGEST_REQUEST: Final = 20.0
"""Seconds; for clients without a timeout, since a request of a dead worker must end before the lease does."""
_SAFETY: Final = 5.0
"""Seconds by which the lease is longer than a request."""
_TRANSIENT = (StreamTransportError, StreamServerError, StreamRateLimitError, StreamDecodeError)
"""Errors after which another worker continues; any other error pauses the campaign until it is resumed."""


class _LeaseCheck:
    """Limits the requests of a job as the client does, and admits them only while the lease of the part is held."""

    def __init__(self, limiter: RateLimiter, checkpoint: RedisCheckpoint) -> None:
        self._limiter = limiter
        self._checkpoint = checkpoint
        self.observe = limiter.observe

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        waited = await self._limiter.acquire(operation, reserve=reserve, timeout=timeout)
        await self._checkpoint.ensure_lease()
        return waited

    async def close(self) -> None:
        """Do nothing: the limiter belongs to the client."""


class Worker:
    """One slice of work on one campaign.

    Args:
        store: All campaigns.
        id: The campaign.
        client: The client that sends the requests.
        lease: Seconds after which another worker may claim the part of a worker that does not renew its lease.
        slice: Seconds after which the current part is returned and no other part is claimed.
        stop: Ends the slice early when set.
        wake: Sends messages that wake workers.
    """

    def __init__(
        self,
        store: CampaignStore,
        id: str,
        client: AsyncStreamClient,
        *,
        lease: float,
        slice: float,
        stop: asyncio.Event | None,
        wake: Callable[[str, int], Awaitable[None]],
    ) -> None:
        self._store = store
        self._id = id
        self._client = client
        self._lease = lease
        self._until = time.monotonic() + slice
        self._stop = asyncio.Event() if stop is None else stop
        self._wake = wake
        self._spec: Spec | None = None

    @property
    def _is_over(self) -> bool:
        return self._stop.is_set() or time.monotonic() >= self._until

    async def run(self) -> Outcome:
        """Work until the slice is over or nothing can be claimed.

        Raises:
            CampaignNotFoundError: There is no such campaign.
            RedisError: Redis could not be reached for too long.
        """
        with suppress(StoppedError):
            while not self._is_over:
                claim = await self._claim()
                if claim.answer == "gone":
                    raise not_found(self._id)
                if claim.answer != "claimed":
                    return cast("Outcome", claim.answer)
                if self._spec is None:
                    self._spec = await retry_while_unreachable(lambda: self._store.spec(self._id), self._stop)
                if claim.part == SPLIT_PART:
                    await self._split(self._spec, claim)
                else:
                    await self._send(self._spec, claim)
        return "again"

    async def _claim(self) -> Claim:
        token = f"{socket.gethostname()}:{os.getpid()}-{uuid.uuid4().hex}"
        return await retry_while_unreachable(
            lambda: self._store.claim(self._id, int(self._lease * 1000), token), self._stop
        )

    # --- splitting --------------------------------------------------------------------------------------------------

    async def _split(self, spec: Spec, claim: Claim) -> None:
        """Split the source in a thread, and renew the lease meanwhile."""
        checkpoint = self._checkpoint(claim, on_not_running=lambda: None)
        is_lost = False
        work = asyncio.create_task(asyncio.to_thread(split, spec, lambda: is_lost or self._stop.is_set()))
        try:
            while not work.done():
                await asyncio.wait([work], timeout=self._lease / 4)
                if not work.done():
                    try:
                        await checkpoint.renew()
                    except CheckpointError:
                        is_lost = True
            manifest = await work
        except SplitStoppedError:
            if not is_lost:
                await self._release(claim, done=False)
            return
        except (OSError, ValueError) as error:
            problem = f"{error.strerror}: {error.filename}" if isinstance(error, OSError) else str(error)
            await self._pause(f"the source cannot be split: {problem}")
            await self._release(claim, done=False)
            return
        finally:
            is_lost = True  # ends a thread that is still running
        is_mine = await retry_while_unreachable(
            lambda: self._store.finish_split(self._id, claim.token, manifest), self._stop
        )
        if is_mine:
            await self._wake(self._id, min(spec.slots, len(manifest.filled)) - 1)

    # --- sending ----------------------------------------------------------------------------------------------------

    async def _send(self, spec: Spec, claim: Claim) -> None:
        """Run the job over the part until it is done, the slice is over, or the campaign's state changes."""
        checkpoint = self._checkpoint(claim, on_not_running=lambda: job.stop())  # noqa: PLW0108 - assigned next
        job = self._job(spec, claim, checkpoint)
        is_done, is_mine = False, True
        try:
            is_done = (await self._run_job(job, checkpoint)).complete
        except LeaseLostError as error:
            is_mine = False
            logger.warning("campaign.lease.lost campaign=%s part=%s reason=%s", self._id, claim.part, error)
        except BulkError as error:
            await self._record_failure(error)
        finally:
            if is_mine:
                await self._release(claim, done=is_done)

    def _checkpoint(self, claim: Claim, on_not_running: Callable[[], object]) -> RedisCheckpoint:
        return RedisCheckpoint(
            self._store, self._id, claim, lease=self._lease, on_not_running=on_not_running, stop=self._stop
        )

    def _job(self, spec: Spec, claim: Claim, checkpoint: RedisCheckpoint) -> BulkJob:
        config = self._client.config
        longest = max(1.0, self._lease - _SAFETY)
        limit = min(longest, config.attempt_timeout or _LONGEST_REQUEST, config.timeout or longest)
        transport = self._client.transport
        bulk = Bulk(
            transport.derive(
                config=attrs.evolve(config, attempt_timeout=limit),
                limiter=_LeaseCheck(transport.limiter, checkpoint),
            )
        )
        rows = part_rows(spec.folder, int(claim.part))
        settings = spec.job_settings()
        settings["checkpoint"] = checkpoint
        if spec.rate is not None:
            settings["rate"] = spec.rate / spec.slots  # each slot gets an equal part
        if spec.job == "delete_users":
            return bulk.delete_users(rows, **spec.options, **settings)
        method = bulk.upsert_users if spec.job == "upsert_users" else bulk.partial_update_users
        return method(rows, **settings)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType] - checked rows

    async def _run_job(self, job: BulkJob, checkpoint: RedisCheckpoint) -> BulkReport:
        """Run the job; stop it when the slice is over, and renew the lease while it waits for its quota."""
        work = asyncio.create_task(job)
        renewal = asyncio.create_task(self._renew(checkpoint, work))
        end = asyncio.create_task(self._stop_in_time(job))
        try:
            await asyncio.wait((work, renewal), return_when=asyncio.FIRST_COMPLETED)
            if renewal.done():
                renewal.result()
            return await work
        finally:
            for task in (work, renewal, end):
                task.cancel()
            await asyncio.gather(work, renewal, end, return_exceptions=True)

    async def _renew(self, checkpoint: RedisCheckpoint, work: asyncio.Task[BulkReport]) -> None:
        quarter = self._lease / 4
        # A cancellation can be lost inside of a call to Redis.
        while not work.done():
            age = time.monotonic() - checkpoint.renewed_at
            if age < quarter:
                await asyncio.sleep(quarter - age)
            else:
                await checkpoint.renew()

    async def _stop_in_time(self, job: BulkJob) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), self._until - time.monotonic())
        job.stop()

    # --- the end of a part ------------------------------------------------------------------------------------------

    async def _record_failure(self, error: BulkError) -> None:
        """Record why a part ended early; pause the campaign unless the error is transient."""
        cause = error.__cause__
        logger.warning("campaign.part.failed campaign=%s reason=%s", self._id, error)
        if self._stop.is_set() and isinstance(error, CheckpointError):
            return
        if isinstance(cause, _TRANSIENT) or (isinstance(cause, StreamError) and isinstance(cause, BulkError)):
            with suppress(RedisError, OSError):
                await self._store.note_error(self._id, str(error))
        else:
            await self._pause(str(error))

    async def _pause(self, reason: str) -> None:
        with suppress(RedisError, OSError, StoppedError):
            await retry_while_unreachable(lambda: self._store.set_state(self._id, "paused", reason), self._stop)

    async def _release(self, claim: Claim, *, done: bool) -> None:
        with suppress(StoppedError):
            await retry_while_unreachable(lambda: self._store.release(self._id, claim, done=done), self._stop)
