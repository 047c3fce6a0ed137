"""The checkpoint of one part, in Redis: writing to it needs the lease, and renews it."""

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
from .store import CampaignStore, Claim, StoppedError, patiently

__all__ = ["RedisCheckpoint", "results_in"]

T = TypeVar("T")

_NOTHING = (0, 0, 0, 0, 0)


class RedisCheckpoint:
    """A ``CheckpointStore`` for a part that was claimed; ``Campaigns.work`` makes them.

    Args:
        store: Redis.
        id: The campaign.
        claim: The part and the token of its lease.
        lease: Seconds until the part may be claimed by another worker.
        on_state: Called with the campaign's state after each write when it is not ``running``.
        stop: When set, nothing is waited for any more while Redis is away.
    """

    def __init__(
        self,
        store: CampaignStore,
        id: str,
        claim: Claim,
        *,
        lease: float,
        on_state: Callable[[str], None],
        stop: asyncio.Event | None = None,
    ) -> None:
        self._store = store
        self._id = id
        self._claim = claim
        self._lease_ms = int(lease * 1000)
        self._on_state = on_state
        self._stop = stop
        self._tally = Tally("")
        self._writes = 0
        self.renewed_at: float = time.monotonic()
        """When the lease was last renewed, in monotonic time."""

    async def load(self) -> Sequence[bytes]:
        """Return the records of earlier owners.

        Raises:
            CheckpointError: Redis is away for too long.
        """
        records = await self._call(lambda: self._store.records(self._id, self._claim.part))
        for result in results_in(records):
            self._tally.add(result)
        return records

    async def append(self, records: Sequence[bytes]) -> None:
        """Add records, and their sums to the campaign's, if the part still belongs to this worker.

        Raises:
            LeaseLostError: Another worker has the part.
            CheckpointError: Redis is away for too long.
        """
        results = results_in(records)
        before = self._counts()
        for result in results:
            self._tally.add(result)
        sums = [now - then for now, then in zip(self._counts(), before, strict=True)]
        await self._write([*sums, sum(result.requests for result in results)], records)

    async def renew(self) -> None:
        """Renew the lease.

        Raises:
            LeaseLostError: Another worker has the part.
            CheckpointError: Redis is away for too long.
        """
        await self._write(_NOTHING, ())

    async def close(self) -> None:
        """Do nothing: the part is given back by its worker."""

    def _counts(self) -> tuple[int, int, int, int]:
        tally = self._tally
        return tally.rows, tally.succeeded, len(tally.failed), len(tally.duplicates)

    async def _write(self, sums: Sequence[int], records: Sequence[bytes]) -> None:
        self._writes += 1
        write = self._writes
        state = await self._call(
            lambda: self._store.append(self._id, self._claim, self._lease_ms, write, sums, records)
        )
        if state == "lost":
            raise LeaseLostError(f"part {self._claim.part} of campaign {self._id} belongs to another worker now")
        self.renewed_at = time.monotonic()
        if state != "running":
            self._on_state(state)

    async def _call(self, call: Callable[[], Awaitable[T]]) -> T:
        try:
            return await patiently(call, self._stop)
        except (RedisError, OSError) as error:
            problem = f"Redis cannot be reached ({type(error).__name__})"
        except StoppedError:
            problem = "the worker stops while Redis is away"
        raise CheckpointError(problem)


def results_in(records: Iterable[bytes]) -> list[BatchResult]:
    """Decode the finished batches among the records of a checkpoint."""
    return [msgspec.json.decode(record, type=BatchResult) for record in records if record.startswith(b"[")]
