"""Interruptible waits of a job, and the pace of its requests."""

from __future__ import annotations

import asyncio
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Literal, TypeAlias

from stream_video_async._http.transport import Transport
from stream_video_async.retry import RetryPolicy
from stream_video_async.types import Operation

__all__ = ["JobPacer", "Reason", "Waits"]

Reason: TypeAlias = Literal["turn", "source", "quota", "outage"]


class Waits:
    """The tasks of a job that are waiting, and for what; they are interrupted when the job ends."""

    def __init__(self) -> None:
        self.ended: bool = False
        self._tasks: dict[asyncio.Task[object], Reason] = {}

    @contextmanager
    def on(self, reason: Reason) -> Generator[None]:
        """Register the current task as waiting.

        Raises:
            asyncio.CancelledError: The job has ended.
        """
        if self.ended:
            raise asyncio.CancelledError
        task = asyncio.current_task()
        assert task is not None
        before = self._tasks.get(task)
        self._tasks[task] = reason
        try:
            yield
        finally:
            if before is None:
                del self._tasks[task]
            else:
                self._tasks[task] = before

    def reason(self, workers: int) -> Literal["source", "quota", "outage"] | None:
        """Return why the job is not sending, or ``None`` if one of this many workers is not waiting."""
        reasons = set(self._tasks.values())
        if "outage" in reasons:
            return "outage"
        if len(self._tasks) < workers:
            return None
        return "quota" if "quota" in reasons else "source" if "source" in reasons else None

    def end(self) -> None:
        """Interrupt all waits, present and future."""
        if not self.ended:
            self.ended = True
            for task in self._tasks:
                task.cancel()


class JobPacer:
    """Delays the requests of a job, as the client's rate limiter and the ``rate`` of the job require.

    It is also the rate limiter of the job's transport, where it admits the requests that have already waited in
    ``wait``, which can be interrupted.
    """

    def __init__(
        self, transport: Transport, operation: Operation, reserve: float, rate: float | None, waits: Waits
    ) -> None:
        policy = transport.config.retry or RetryPolicy()
        self._clock, self._sleep = policy.clock, policy.sleep
        self._limiter = transport.limiter
        self._key = transport.limit_key(operation)
        self._reserve = reserve
        self._waits = waits
        self._gap = 60 / rate if rate is not None else 0.0
        self._next = self._clock()
        self._admitted = 0
        self.waited: float = 0.0
        """Seconds for which requests were delayed."""

    async def wait(self) -> None:
        """Wait until the next request may start."""
        start = self._clock()
        with self._waits.on("quota"):
            if self._gap:
                # The turn is reserved before the wait, so that other requests queue behind it.
                turn = max(self._next, self._clock())
                self._next = turn + self._gap
                while (left := turn - self._clock()) > 0:
                    await self._sleep(left)
            await self._limiter.acquire(self._key, reserve=self._reserve)
        self._admitted += 1
        self.waited += self._clock() - start

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Admit a request that has waited; the client's limiter decides on others, such as polls of a task."""
        if operation == self._key and self._admitted:
            self._admitted -= 1
            return 0.0
        return await self._limiter.acquire(operation, reserve=reserve, timeout=timeout)

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Pass the outcome of an attempt on to the client's limiter."""
        self._limiter.observe(operation, headers, status)

    async def close(self) -> None:
        """Do nothing: the limiter belongs to the client."""
