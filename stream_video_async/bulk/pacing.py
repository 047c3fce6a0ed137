"""What a job waits for: its turn, the source, the quota, the end of an outage; and how requests are held back."""

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
    """The tasks of a job that wait, and what for; all of them are interrupted when the job ends."""

    def __init__(self) -> None:
        self.ended: bool = False
        self._tasks: dict[asyncio.Task[object], Reason] = {}

    @contextmanager
    def on(self, reason: Reason) -> Generator[None]:
        """Mark the current task as waiting.

        Raises:
            asyncio.CancelledError: The job ends, or has ended.
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
        """Return what keeps the job from sending, or ``None`` if requests are under way."""
        reasons = set(self._tasks.values())
        if "outage" in reasons:
            return "outage"
        if len(self._tasks) < workers:
            return None
        return "quota" if "quota" in reasons else "source" if "source" in reasons else None

    def end(self) -> None:
        """Interrupt every wait, now and from now on."""
        if not self.ended:
            self.ended = True
            for task in self._tasks:
                task.cancel()


class JobPacer:
    """Holds the requests of a job back: by the client's rate limiter, and by a rate of the job's own.

    It is also the rate limiter of the job's transport, which lets those requests pass that have waited here. They wait
    here because a wait here can be interrupted.
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
        """Seconds by which requests were held back."""

    async def wait(self) -> None:
        """Wait until the next request may start."""
        start = self._clock()
        with self._waits.on("quota"):
            if self._gap:
                # The turn is taken before the wait, so that others queue behind it.
                turn = max(self._next, self._clock())
                self._next = turn + self._gap
                while (left := turn - self._clock()) > 0:
                    await self._sleep(left)
            await self._limiter.acquire(self._key, reserve=self._reserve)
        self._admitted += 1
        self.waited += self._clock() - start

    async def acquire(self, operation: str, *, reserve: float = 0.0, timeout: float | None = None) -> float:
        """Let a request pass that has waited; others, such as polls of a task, ask the client's limiter."""
        if operation == self._key and self._admitted:
            self._admitted -= 1
            return 0.0
        return await self._limiter.acquire(operation, reserve=reserve, timeout=timeout)

    def observe(self, operation: str, headers: Mapping[str, str], status: int) -> None:
        """Report to the client's limiter how an attempt ended."""
        self._limiter.observe(operation, headers, status)

    async def close(self) -> None:
        """Do nothing: the limiter belongs to the client."""
