"""The checkpoint of one part in Redis. Writing to it requires the lease and renews it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

import msgspec
from redis.exceptions import RedisError

from stream_video_async.bulk import CheckpointError
from stream_video_async.bulk.report import BatchResult, Tally

from .errors import LeaseLostError
from .store import CampaignStore, Claim, StoppedError, retry_while_unreachable

__all__ = ["RedisCheckpoint", "results_in"]

T = TypeVar("T")


class RedisCheckpoint:
    """A ``CheckpointStore`` for a claimed part; ``Campaigns.work`` creates them.

    Args:
        store: All campaigns.
        id: The campaign.
        claim: The part and the token of its lease.
        lease: Seconds after which another worker may claim the part.
        on_not_running: Called after a write if the campaign is not running any more.
        stop: When set, calls are no longer retried while Redis cannot be reached.
    """

    def __init__(
        self,
        store: CampaignStore,
        id: str,
        claim: Claim,
        *,
        lease: float,
        on_not_running: Callable[[], object],
        stop: asyncio.Event | None = None,
    ) -> None:
        self._store = store
        self._id = id
        self._claim = claim
        self._lease = lease
        self._on_not_running = on_not_running
        self._stop = stop
        self._tally = Tally("")
        self._writes = 0
        self.renewed_at: float = claim.begun
        """When the call that last renewed the lease began, in monotonic time."""

    async def load(self) -> Sequence[bytes]:
        """Return the records of earlier owners.

        Raises:
            CheckpointError: Redis could not be reached for too long.
        """
        records = await self._call(lambda: self._store.records(self._id, self._claim.part))
        for result in results_in(records):
            self._tally.add(result)
        return records

    async def append(self, records: Sequence[bytes]) -> None:
        """Add records, and add their sums to those of the campaign.

        Raises:
            LeaseLostError: Another worker has the part.
            CheckpointError: Redis could not be reached for too long.
        """
        before = self._counts()
        for result in results_in(records):
            self._tally.add(result)
            self._tally.requests += result.requests
        counts = {name: count - before[name] for name, count in self._counts().items()}
        await self._write(counts, records)

    async def ensure_lease(self) -> None:
        """Renew the lease if it has expired, so that an owner that was frozen does not go on.

        Raises:
            LeaseLostError: Another worker has the part.
            CheckpointError: Redis could not be reached for too long.
        """
        if time.monotonic() - self.renewed_at > self._lease:
            await self.renew()

    async def renew(self) -> None:
        """Renew the lease.

        Raises:
            LeaseLostError: Another worker has the part.
            CheckpointError: Redis could not be reached for too long.
        """
        await self._write({}, ())

    async def close(self) -> None:
        """Do nothing: the worker returns the part."""

    def _counts(self) -> dict[str, int]:
        tally = self._tally
        return {
            "rows": tally.rows,
            "succeeded": tally.succeeded,
            "failed": len(tally.failed),
            "duplicates": len(tally.duplicates),
            "requests": tally.requests,
        }

    async def _write(self, counts: dict[str, int], records: Sequence[bytes]) -> None:
        self._writes += 1
        write, begun = self._writes, 0.0

        async def append() -> str:
            nonlocal begun
            begun = time.monotonic()
            return await self._store.append(self._id, self._claim, int(self._lease * 1000), write, counts, records)

        state = await self._call(append)
        if state == "lost":
            raise LeaseLostError(f"part {self._claim.part} of campaign {self._id} belongs to another worker now")
        # Not the time of the reply: the process may have been frozen before it read the reply.
        self.renewed_at = max(self.renewed_at, begun)
        if state != "running":
            self._on_not_running()

    async def _call(self, call: Callable[[], Awaitable[T]]) -> T:
        try:
            return await retry_while_unreachable(call, self._stop)
        except (RedisError, OSError) as error:
            problem = f"Redis cannot be reached ({type(error).__name__})"
        except StoppedError:
            problem = "the worker was stopped while Redis could not be reached"
        # Raised outside of the handler: the message of the other error may contain the address.
        raise CheckpointError(problem)


def results_in(records: Iterable[bytes]) -> list[BatchResult]:
    """Return the results of finished batches among the records of a checkpoint."""
    return [msgspec.json.decode(record, type=BatchResult) for record in records if record.startswith(b"[")]
