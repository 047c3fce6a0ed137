"""An emulator for bulk tests, virtual time, and checkpoints in memory."""

from __future__ import annotations

import asyncio
import contextlib
import heapq
from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

from stream_video_async import AsyncStreamClient, RetryPolicy
from stream_video_async.emulator import StreamEmulator
from tests.support.timing import fast


class VirtualTime:
    """One clock for an emulator and its clients, which jumps to the next wake-up when no request is in flight."""

    def __init__(self, emulator: StreamEmulator) -> None:
        self.emulator = emulator
        self.clients: list[AsyncStreamClient] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = 0
        emulator.clock.freeze(1_900_000_000)

    def now(self) -> float:
        return self.emulator.clock.now

    async def sleep(self, seconds: float) -> None:
        self._count += 1
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now() + seconds, self._count, future))
        await future

    def policy(self, **more: Any) -> RetryPolicy:
        return RetryPolicy(clock=self.now, wall=self.now, sleep=self.sleep, **more)

    def client(self, **options: Any) -> AsyncStreamClient:
        options.setdefault("retry", self.policy())
        client = self.emulator.client(timeout=1e6, **options)
        self.clients.append(client)
        return client

    def _is_busy(self) -> bool:
        # Calls in other phases are waiting for this clock.
        return any(
            call.phase in {"connect", "headers", "body"}
            for client in self.clients
            for call in client.transport.shared.exchanges
        )

    async def _run(self) -> None:
        quiet = 0
        while True:
            await asyncio.sleep(0 if quiet else 0.0002)
            quiet = 0 if self._is_busy() else quiet + 1
            if quiet < 25 or not self._sleepers:
                continue
            at, _, future = heapq.heappop(self._sleepers)
            # Rounded up to the nanoseconds of the clock, so that no sleep ends too early.
            self.emulator.clock.set(max(self.now(), at) + 1e-6)
            if not future.done():
                future.set_result(None)
            quiet = 0

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[VirtualTime]:
        task = asyncio.create_task(self._run())
        try:
            yield self
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


class CrashError(Exception):
    """Stands for the end of the process."""


class MemoryStore:
    """A checkpoint in memory, which can simulate a crash before it takes a record with a certain beginning."""

    def __init__(self) -> None:
        self.records: list[bytes] = []
        self.closed = 0
        self.crash_before: bytes | None = None

    async def load(self) -> Sequence[bytes]:
        return list(self.records)

    async def append(self, records: Sequence[bytes]) -> None:
        await asyncio.sleep(0)
        if self.crash_before is not None and any(record.startswith(self.crash_before) for record in records):
            raise CrashError
        self.records += records

    async def close(self) -> None:
        self.closed += 1


@contextlib.asynccontextmanager
async def served(*, options: dict[str, Any] | None = None, **client_options: Any) -> AsyncIterator[tuple[Any, Any]]:
    """Run an emulator and a client of it."""
    client_options.setdefault("retry", fast())
    async with StreamEmulator(**(options or {})) as emulator, emulator.client(**client_options) as client:
        yield emulator, client


def users(count: int, start: int = 0) -> Iterator[dict[str, Any]]:
    for number in range(start, start + count):
        yield {"id": f"user-{number}", "name": f"Name {number}", "custom": {"number": number}}


def stored(emulator: StreamEmulator) -> dict[str, dict[str, Any]]:
    """Return the users on the emulator by id."""
    from stream_video_async.emulator.app_store import AppStore

    store = AppStore(emulator._services.store, emulator.api_key)
    return {user["id"]: user for user in store.all("user")}


def batches(emulator: StreamEmulator, operation: str = "UpdateUsers") -> list[list[str]]:
    """Return the ids in each request that was received."""
    return [list(record.body["users"]) for record in emulator.requests.find(operation)]
